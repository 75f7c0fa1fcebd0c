import type { ReactNode } from 'react'

/** A view other than the reader: a title, what belongs beside it, and the page below. */
export function Room({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <main className="room">
      <header className="room-header">
        <h1>{title}</h1>
        {aside}
      </header>
      <div className="room-page" id="page" tabIndex={-1}>
        {children}
      </div>
    </main>
  )
}
