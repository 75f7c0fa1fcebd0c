// Before anything else of the page runs: the key leaves the address, and waits in this tab's storage to be exchanged.
{
  const key = /^#key=([\w-]+)$/.exec(location.hash)?.[1]
  if (key) {
    sessionStorage.setItem('launch-key', key)
    history.replaceState(null, '', location.pathname)
  }
}
