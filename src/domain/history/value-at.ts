/**
 * What stands at a JSON pointer into a document; `undefined` for nothing. Items of lists may be named by
 * their ids.
 */
export const valueAt = (document: object, pointer: string): unknown =>
  pointer.split('/').slice(1).reduce<unknown>(step, document)

function step(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.find((item) => item?.id === key)
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined
}
