/**
 * react-aria writes a style element for its pressable controls unless one with this id is there. Our policy allows no
 * inline style, so the rule stands in `base.css` and this marks the place as taken.
 */
export function reserveReactAriaStyleElement() {
  const taken = document.createElement('meta')
  taken.id = 'react-aria-pressable-style'
  document.head.prepend(taken)
}
