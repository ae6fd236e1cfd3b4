/** The address in a sender such as `Fyrsteg <fyrsteg@example.se>`. */
export const emailIn = (sender: string): string => /[^\s<>"]+@[^\s<>"]+/.exec(sender)?.[0] ?? ''
