import { NavLink, Outlet } from 'react-router'
import type { TextKey } from '#shared/text/say'
import { useAsk, useText } from '../client/hooks'
import { SavedIndicator } from '../fields/saved-indicator'
import { DataBanners } from './data-banners'
import './app.css'

const PLACES: readonly { readonly path: string; readonly name: TextKey; readonly isApart?: boolean }[] = [
  { path: '/', name: 'shell.pages.home' },
  { path: '/sessions', name: 'shell.pages.sessions' },
  { path: '/needs', name: 'shell.pages.needs' },
  { path: '/actions', name: 'shell.pages.actions' },
  { path: '/inbox', name: 'shell.pages.inbox' },
  { path: '/visits', name: 'shell.pages.visits', isApart: true },
  { path: '/policies', name: 'shell.pages.policies' },
  { path: '/projects', name: 'shell.pages.projects' },
  { path: '/partners', name: 'shell.pages.partners' },
  { path: '/figures', name: 'shell.pages.figures', isApart: true },
  { path: '/search', name: 'shell.pages.search' },
  { path: '/registers', name: 'shell.pages.registers' },
  { path: '/imports', name: 'shell.pages.imports' },
  { path: '/settings', name: 'shell.pages.settings' },
]

/** Every page but the live desk: navigation at the side, notices above, the page itself. */
export function Shell() {
  const text = useText()
  return (
    <div className="app-shell">
      <a
        className="app-skip"
        href="#content"
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('content')?.focus()
        }}
      >
        {text('shell.skipToContent')}
      </a>
      <SideNavigation />
      <main id="content" className="app-main" tabIndex={-1}>
        <DataBanners />
        <Outlet />
      </main>
    </div>
  )
}

function SideNavigation() {
  const text = useText()
  const home = useAsk('home.get', {})
  const waiting: Readonly<Record<string, number>> =
    home.status === 'ready' ? { '/needs': home.data.counts.open, '/inbox': home.data.inbox } : {}
  return (
    <nav className="app-nav" aria-label={text('shell.navigation')}>
      <span className="app-name">{text('hosts.programName')}</span>
      <ul>
        {PLACES.map(({ path, name, isApart = false }) => (
          <li key={path} className={isApart ? 'app-nav-apart' : ''}>
            <NavLink to={path} end={path === '/'}>
              <span>{text(name)}</span>
              {(waiting[path] ?? 0) > 0 && <span className="num">{waiting[path]}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
      <SavedIndicator />
    </nav>
  )
}
