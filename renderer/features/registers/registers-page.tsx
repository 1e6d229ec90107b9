import { Button, Input, Tabs } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { NAME_KINDS, NameKind } from '#shared/domain/register'
import { useText } from '../../client/hooks'
import { Page } from '../../ui/page'
import { BookOf } from './register-books'
import './registers-page.css'

/** 企业、人员、科室、楼宇、四联对象: whoever and whatever the council knows by name. */
export function RegistersPage() {
  const [params] = useSearchParams()
  // A search that came with the route begins afresh; what is typed here stays here.
  return <Registers key={params.get('query') ?? ''} asked={params.get('query') ?? ''} />
}

function Registers({ asked }: { readonly asked: string }) {
  const text = useText()
  const navigate = useNavigate()
  const { kind: named } = useParams()
  const known = NameKind.safeParse(named)
  const kind = known.success ? known.data : 'enterprise'
  const [typed, setTyped] = useState(asked)
  const [isAdding, setAdding] = useState(false)
  const query = useDeferredValue(typed.trim().slice(0, 80))
  const imports = { enterprise: 'enterprises', person: 'people' }
  return (
    <Page
      title={text('registers.title')}
      actions={
        <>
          {(kind === 'enterprise' || kind === 'person') && (
            <Button onClick={() => void navigate(`/imports?new=${imports[kind]}`)}>
              {text('registers.import')}
            </Button>
          )}
          <Button type="primary" onClick={() => setAdding(true)}>
            {text(`registers.add.${kind}`)}
          </Button>
        </>
      }
    >
      <Tabs
        className="registers-tabs"
        activeKey={kind}
        onChange={(next) => {
          setTyped('')
          setAdding(false)
          void navigate(`/registers/${next}`)
        }}
        items={NAME_KINDS.map((one) => ({ key: one, label: text(`words.nameKinds.${one}`) }))}
      />
      <Input
        className="registers-search"
        type="search"
        aria-label={text('registers.search')}
        placeholder={text('registers.searchHint')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        maxLength={80}
        spellCheck={false}
      />
      <BookOf key={kind} kind={kind} query={query} adding={isAdding} onClose={() => setAdding(false)} />
    </Page>
  )
}
