import type { ReactNode } from 'react'

/** A visible name beside a control that carries the same name for screen readers. */
export function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="field">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  )
}
