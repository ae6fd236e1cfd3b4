/**
 * A description beside a reference is JSON Schema since 2019, but makers of types and of OpenAPI drop it, or
 * make another type for it. Around the reference it is kept.
 */
export function wrapReferences<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(wrapReferences) as T
  if (schema === null || typeof schema !== 'object') return schema
  const { $ref, ...beside } = schema as { readonly $ref?: unknown }
  if (typeof $ref === 'string' && Object.keys(beside).length > 0) return { ...beside, allOf: [{ $ref }] } as T
  return Object.fromEntries(Object.entries(schema).map(([key, inner]) => [key, wrapReferences(inner)])) as T
}
