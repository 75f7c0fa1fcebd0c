import { lazy } from 'react'
import type { ActionScope } from '#contract/actions.ts'
import { Library } from '../library/library.tsx'
import type { Route } from '../platform/routes.ts'
import { Reader } from '../reader/reader.tsx'

// Loaded when first opened: the library and the reader are what a start waits for.
const About = lazy(async () => ({ default: (await import('../about/about.tsx')).About }))
const Cards = lazy(async () => ({ default: (await import('../cards/cards.tsx')).Cards }))
const Corrections = lazy(async () => ({ default: (await import('../corrections/corrections.tsx')).Corrections }))
const Dictionary = lazy(async () => ({ default: (await import('../dictionary/dictionary.tsx')).Dictionary }))
const Find = lazy(async () => ({ default: (await import('../find/find.tsx')).Find }))
const Glossary = lazy(async () => ({ default: (await import('../glossary/glossary.tsx')).Glossary }))
const History = lazy(async () => ({ default: (await import('../history/history.tsx')).History }))
const Review = lazy(async () => ({ default: (await import('../review/review.tsx')).Review }))
const Settings = lazy(async () => ({ default: (await import('../settings/settings.tsx')).Settings }))

const scopes: Partial<Record<Route['view'], ActionScope>> = { read: 'reader', review: 'review', cards: 'cards' }

/** The actions whose keys work in a view, beside those that work everywhere. */
export const scopeOf = (route: Route): ActionScope => scopes[route.view] ?? 'app'

/** The view that a route names. */
export function View({ route }: { route: Route }) {
  switch (route.view) {
    case 'read':
      return <Reader key={route.textId} textId={route.textId} pairIndex={route.pairIndex} />
    case 'review':
      return <Review />
    case 'cards':
      return <Cards cardId={route.cardId} />
    case 'glossary':
      return <Glossary termId={route.termId} />
    case 'corrections':
      return <Corrections />
    case 'history':
      return <History />
    case 'dictionary':
      return <Dictionary query={route.query} />
    case 'find':
      return <Find query={route.query} />
    case 'settings':
      return <Settings />
    case 'about':
      return <About />
    case 'library':
      return <Library />
  }
}
