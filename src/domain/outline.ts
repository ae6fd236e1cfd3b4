/**
 * Gives each heading of a text its level in the page around it: the first gets `top`, one that is deeper than
 * the heading before gets one level more. So no level is ever left out, whatever people have written.
 */
export function outline(top: number): (depth: number) => number {
  let above: number[] = []
  return (depth) => {
    above = above.filter((other) => other < depth)
    above.push(depth)
    return Math.min(6, top + above.length - 1)
  }
}
