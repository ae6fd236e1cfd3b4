/** Staff: the report names receivers and cases, and nobody who asked. */
export const REPORT_ACCESS = ['advisor', 'workgroup', 'translator', 'reviewer', 'administrator'] as const
