import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useOrder, useText } from '../../client/hooks'
import { Panel } from '../../ui/page'

const STEPS = [
  { name: 'import', path: '/imports?new=enterprises' },
  { name: 'series', path: '/sessions?new=series' },
  { name: 'session', path: '/sessions?new=session' },
] as const

/** What an office that has nothing yet can begin with. */
export function FirstSteps() {
  const text = useText()
  const navigate = useNavigate()
  const sample = useOrder('sample.load')
  return (
    <>
      <h2 className="home-heading">{text('home.welcome')}</h2>
      <ol className="home-steps">
        {STEPS.map(({ name, path }, place) => (
          <li key={name} className="ui-panel home-step">
            <span className="home-step-number num" aria-hidden="true">
              {place + 1}
            </span>
            <p className="home-quiet">{text(`home.steps.${name}Hint`)}</p>
            <Button
              size="large"
              type={place === 0 ? 'primary' : 'default'}
              onClick={() => void navigate(path)}
            >
              {text(`home.steps.${name}`)}
            </Button>
          </li>
        ))}
      </ol>
      <Panel className="home-today">
        <p className="home-today-words">{text('home.sampleHint')}</p>
        <Button size="large" loading={sample.busy} onClick={() => void sample.send({})}>
          {text('home.sample')}
        </Button>
      </Panel>
    </>
  )
}
