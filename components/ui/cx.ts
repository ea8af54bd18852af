import { clsx } from 'clsx'

/**
 * Class names joined. Of two Tailwind classes for the same property the style sheet decides, not their order: whoever
 * overrules what a component brings says so (`p-0!`). `e2e/page-checks.ts` finds those who forgot.
 */
export const cx = clsx
