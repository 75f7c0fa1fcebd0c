import './page-layout.css'
import type { ReactNode } from 'react'

/** A view other than the reader: a title, what belongs beside it, and the page below. */
export function PageLayout({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <main className="page-layout">
      <header className="page-header">
        <h1>{title}</h1>
        {aside}
      </header>
      <div className="page-content" id="page" tabIndex={-1}>
        {children}
      </div>
    </main>
  )
}
