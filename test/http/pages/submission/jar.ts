import type { Reply, TestApp } from '../../../helper.js'

/** A browser without a script: it keeps cookies, and sends the hidden fields of the page that it saw last. */
export interface Jar {
  readonly cookies: Map<string, string>
  get(url: string): Promise<Reply>
  /** @param withHidden whether the hidden fields of the last page go along, as a browser does */
  send(
    url: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    withHidden?: boolean,
  ): Promise<Reply>
  sendFile(
    url: string,
    name: string,
    content: Buffer,
    fields?: Readonly<Record<string, string>>,
  ): Promise<Reply>
}

export function jarOf({ ask, app }: TestApp): Jar {
  const cookies = new Map<string, string>()
  let stamp = ''
  let revision = ''
  const headers = () => ({
    accept: 'text/html',
    'sec-fetch-site': 'same-origin',
    ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
  })
  const keep = (reply: Reply): Reply => {
    for (const cookie of [reply.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    stamp = /name="stamp" value="([^"]+)"/.exec(reply.body)?.[1] ?? stamp
    revision = /name="revision" value="([^"]+)"/.exec(reply.body)?.[1] ?? revision
    return reply
  }
  const get = async (url: string) => keep(await ask({ url, headers: headers() }))
  return {
    cookies,
    get,
    send: async (url, fields, withHidden = true) => {
      // Whoever sends a page has seen it.
      if (withHidden && cookies.has('fyrsteg_link')) await get(url)
      const all = { stamp, homepage: '', ...(withHidden && { revision }), ...fields }
      const pairs = Object.entries(all).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, String(one)]),
      )
      const body = new URLSearchParams(pairs).toString()
      const type = { 'content-type': 'application/x-www-form-urlencoded' }
      return keep(await ask({ method: 'POST', url, body, headers: { ...headers(), ...type } }))
    },
    sendFile: async (url, name, content, fields = {}) => {
      const boundary = 'x'.repeat(30)
      const parts = Object.entries({ stamp, homepage: '', revision, ...fields }).map(
        ([field, value]) =>
          `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
      )
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
      const body = Buffer.concat([
        Buffer.from(parts.join('') + head),
        content,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ])
      const type = { 'content-type': `multipart/form-data; boundary=${boundary}` }
      const reply = await app.inject({
        method: 'POST',
        url,
        payload: body,
        headers: { ...headers(), ...type },
      })
      return keep(Object.assign(reply, { data: undefined }) as Reply)
    },
  }
}
