'use client'
import { Check, Copy, X } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from './button'
import { copyText } from './copy-text'

type Outcome = 'copied' | 'refused'
const shownMs = 1500

interface CopyButtonProps {
  text: string
  /** Its name: `Copy cluster id`. */
  label: string
  /** Words on it instead of the picture alone. */
  children?: string
  size?: 'sm' | 'md'
  className?: string
}

/** Copies `text`; says on itself, and aloud, whether that worked. */
export function CopyButton({ text, label, children, size = 'sm', className }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>()
  const copy = async () => {
    setOutcome((await copyText(text)) ? 'copied' : 'refused')
    setTimeout(() => setOutcome(undefined), shownMs)
  }
  const icon = outcome === 'copied' ? <Check className="text-running" /> : outcome === 'refused' ? <X /> : <Copy />
  return (
    <>
      {children ? (
        <Button {...{ size, icon, className }} aria-label={label} onClick={copy}>
          {children}
        </Button>
      ) : (
        <IconButton {...{ label, size, icon, className }} onClick={copy} />
      )}
      <output className="sr-only">
        {outcome === 'copied' && 'Copied'}
        {outcome === 'refused' && 'Your browser did not allow copying'}
      </output>
    </>
  )
}
