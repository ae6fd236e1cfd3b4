/** The floor of a start: Fastify with one route. The port is its one argument. */
import Fastify from 'fastify'

const app = Fastify({ logger: true })
app.get('/api/health/ready', async () => ({ status: 'ok' }))
await app.listen({ port: Number(process.argv[2]), host: '127.0.0.1' })
