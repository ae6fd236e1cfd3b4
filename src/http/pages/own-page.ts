/** A page of ours, as an address of a form or a link may name it. */
export const OWN = /^\/[a-z]{2}(\/[\w-]+)*(\?[\w=&%.+-]*)?$/
