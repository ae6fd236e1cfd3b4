import type { Transporter } from 'nodemailer'
import type { Log } from '../../actions/deps.js'
import type { Config } from '../../installation/config.js'
import type { Letter } from './compose-letter.js'

/** How letters leave the house. */
export interface Mailer {
  /** @throws when the mail server did not take the letter. */
  send(letter: Letter): Promise<void>
  close(): void
}

/** A server that does not answer must not hold up the other letters for long. Milliseconds. */
const TIMEOUT = 15_000

/**
 * By SMTP where a server is configured; else each letter is written to the log, whole, so that its links can
 * be used.
 */
type Settings = Pick<Config, 'smtpUrl' | 'mailFrom' | 'contactEmail' | 'baseUrl'>

export function makeMailer(config: Settings, log: Log): Mailer {
  return config.smtpUrl === undefined ? logMailer(log) : smtpMailer(config.smtpUrl, config)
}

function logMailer(log: Log): Mailer {
  return {
    send: async ({ id, to, subject, text }) => log.info({ mail: id, to, subject, text }, 'mail'),
    close: () => {},
  }
}

function smtpMailer(url: string, { mailFrom: from, contactEmail, baseUrl }: Settings): Mailer {
  const timeouts = {
    connectionTimeout: TIMEOUT,
    greetingTimeout: TIMEOUT,
    socketTimeout: TIMEOUT,
  }
  let made: Promise<Transporter> | undefined
  const transport = () => {
    made ??= import('nodemailer').then(({ createTransport }) =>
      createTransport({ url, pool: true, maxConnections: 2, ...timeouts }),
    )
    return made
  }
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'
  const list = baseUrl === undefined ? domain : new URL(baseUrl).hostname
  // No machine is to answer a machine, and people can sort what comes from here.
  const headers = { 'Auto-Submitted': 'auto-generated', 'List-Id': `<fyrsteg.${list}>` }
  return {
    send: async ({ id, to, replyTo = contactEmail, subject, text, html }) => {
      // The same id twice is the same letter: programs for mail show it once.
      await (await transport()).sendMail({
        from,
        to: { name: '', address: to },
        ...(replyTo !== undefined && { replyTo: { name: '', address: replyTo } }),
        subject,
        text,
        html,
        messageId: `<${id}@${domain}>`,
        headers,
      })
    },
    close: () => void made?.then((transport) => transport.close()),
  }
}
