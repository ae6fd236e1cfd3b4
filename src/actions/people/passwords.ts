/** OWASP's first choice for Argon2id (19 MiB, two passes, one lane). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** @returns the Argon2id hash to keep. */
export async function hashPassword(password: string): Promise<string> {
  const { hash } = await import('@node-rs/argon2')
  return hash(password.normalize('NFC'), COST)
}

/** Takes as long when there is no hash to compare with, so that nobody can find out who has an account. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const { verify } = await import('@node-rs/argon2')
  const against = kept ?? (await nobodys())
  const isRight = await verify(against, password.normalize('NFC'))
  return isRight && kept !== undefined
}

let dummy: Promise<string> | undefined

/** The hash of a password that nobody has. */
function nobodys(): Promise<string> {
  dummy ??= hashPassword('nobody has this password')
  return dummy
}
