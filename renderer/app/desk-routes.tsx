import { Suspense, lazy, type ComponentType, type ReactNode } from 'react'
import { Button } from 'antd'
import { Route, Routes, useLocation, useNavigate, useParams } from 'react-router'
import { SessionId } from '#shared/domain/ids'
import { useText } from '../client/hooks'
import { Empty, Loading } from '../ui/states'
import { ErrorBoundary } from './error-boundary'
import { Shell } from './shell'
import { Workplace } from './workplace'

const HomePage = lazy(() => import('../features/home/home-page').then((page) => ({ default: page.HomePage })))
const SessionsPage = lazy(() =>
  import('../features/series/sessions-page').then((page) => ({ default: page.SessionsPage })),
)
const SessionPage = lazy(() =>
  import('../features/series/session-page').then((page) => ({ default: page.SessionPage })),
)
const DeskPage = lazy(() =>
  import('../features/session/desk-page').then((page) => ({ default: page.DeskPage })),
)
const MinutesPage = lazy(() =>
  import('../features/minutes/minutes-page').then((page) => ({ default: page.MinutesPage })),
)
const LedgerPage = lazy(() =>
  import('../features/needs/ledger-page').then((page) => ({ default: page.LedgerPage })),
)
const RegistersPage = lazy(() =>
  import('../features/registers/registers-page').then((page) => ({ default: page.RegistersPage })),
)
const ImportsPage = lazy(() =>
  import('../features/imports/imports-page').then((page) => ({ default: page.ImportsPage })),
)
const ActionsPage = lazy(() =>
  import('../features/actions/actions-page').then((page) => ({ default: page.ActionsPage })),
)
const ProjectsPage = lazy(() =>
  import('../features/projects/projects-page').then((page) => ({ default: page.ProjectsPage })),
)
const PartnersPage = lazy(() =>
  import('../features/partners/partners-page').then((page) => ({ default: page.PartnersPage })),
)
const VisitsPage = lazy(() =>
  import('../features/visits/visits-page').then((page) => ({ default: page.VisitsPage })),
)
const PoliciesPage = lazy(() =>
  import('../features/policies/policies-page').then((page) => ({ default: page.PoliciesPage })),
)
const InboxPage = lazy(() =>
  import('../features/inbox/inbox-page').then((page) => ({ default: page.InboxPage })),
)
const CategoriesPage = lazy(() =>
  import('../features/categories/categories-page').then((page) => ({ default: page.CategoriesPage })),
)
const FiguresPage = lazy(() =>
  import('../features/figures/figures-page').then((page) => ({ default: page.FiguresPage })),
)
const SearchPage = lazy(() =>
  import('../features/search/search-page').then((page) => ({ default: page.SearchPage })),
)
const SettingsPage = lazy(() =>
  import('../features/settings/settings-page').then((page) => ({ default: page.SettingsPage })),
)
const HolidaysPage = lazy(() =>
  import('../features/settings/holidays-page').then((page) => ({ default: page.HolidaysPage })),
)

/** Which page stands at which address. */
export function DeskRoutes() {
  return (
    <Routes>
      <Route element={<Workplace />}>
        <Route element={<Shell />}>
          <Route index element={<Safe page={<HomePage />} />} />
          <Route path="sessions" element={<Safe page={<SessionsPage />} />} />
          <Route path="sessions/:id" element={<Safe page={<OfSession page={SessionPage} />} />} />
          <Route path="sessions/:id/minutes" element={<Safe page={<OfSession page={MinutesPage} />} />} />
          <Route path="needs" element={<Safe page={<LedgerPage />} />} />
          <Route path="registers/:kind?" element={<Safe page={<RegistersPage />} />} />
          <Route path="imports" element={<Safe page={<ImportsPage />} />} />
          <Route path="actions" element={<Safe page={<ActionsPage />} />} />
          <Route path="projects" element={<Safe page={<ProjectsPage />} />} />
          <Route path="partners" element={<Safe page={<PartnersPage />} />} />
          <Route path="visits" element={<Safe page={<VisitsPage />} />} />
          <Route path="policies" element={<Safe page={<PoliciesPage />} />} />
          <Route path="inbox" element={<Safe page={<InboxPage />} />} />
          <Route path="settings/categories" element={<Safe page={<CategoriesPage />} />} />
          <Route path="figures" element={<Safe page={<FiguresPage />} />} />
          <Route path="search" element={<Safe page={<SearchPage />} />} />
          <Route path="settings" element={<Safe page={<SettingsPage />} />} />
          <Route path="settings/holidays" element={<Safe page={<HolidaysPage />} />} />
          <Route path="*" element={<NoSuchPage />} />
        </Route>
        <Route path="sessions/:id/desk" element={<Safe page={<OfSession page={DeskPage} />} />} />
      </Route>
    </Routes>
  )
}

/** A page that may still be on its way, and may break without taking the rest with it. */
function Safe({ page }: { readonly page: ReactNode }) {
  const text = useText()
  const { pathname } = useLocation()
  return (
    <ErrorBoundary key={pathname}>
      <Suspense fallback={<Loading label={text('shell.loading')} />}>{page}</Suspense>
    </ErrorBoundary>
  )
}

type SessionPart = ComponentType<{ readonly sessionId: SessionId }>

/** A page of the session in the address. */
function OfSession({ page: Part }: { readonly page: SessionPart }) {
  const { id = '' } = useParams()
  const sessionId = SessionId.safeParse(id)
  return sessionId.success ? <Part key={sessionId.data} sessionId={sessionId.data} /> : <NoSuchPage />
}

function NoSuchPage() {
  const text = useText()
  const navigate = useNavigate()
  return (
    <Empty
      title={text('shell.gone')}
      actions={<Button onClick={() => void navigate('/')}>{text('shell.backHome')}</Button>}
    />
  )
}
