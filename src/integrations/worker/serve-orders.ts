import type { Answer, Order } from './make-worker.js'

/**
 * Carries out orders in a process that `makeWorker` has started; it is gone when the product is.
 * @param memory bytes that the work holds now
 */
export function serveOrders<T, R>(work: (order: T) => Promise<R>, memory: () => number): void {
  process.on('message', (order: Order<T>) => {
    const answer = (outcome: Pick<Answer<R>, 'result' | 'error'>): void => {
      process.send?.({ id: order.id, memory: memory(), ...outcome })
    }
    work(order.work).then(
      (result) => answer({ result }),
      (error) => answer({ error: String(error) }),
    )
  })
  process.on('disconnect', () => process.exit(0))
  // Who stops the product stops its whole group: what is being made is made, and the product sends us away
  // itself.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})
}
