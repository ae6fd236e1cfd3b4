import { diagramMermaid } from '../../../domain/process/diagram-mermaid.js'
import { operation } from '../operation.js'
import { EDITION } from '../parameters.js'
import { installed } from './editions.js'

const MERMAID = {
  title: 'Mermaid',
  description: 'A Mermaid state diagram',
  type: 'string',
  examples: ['stateDiagram-v2\n  [*] --> draft'],
}

export default operation<{ params: { edition: string } }>({
  id: 'drawProcessAsText',
  method: 'GET',
  url: '/processes/:edition/diagram.mmd',
  tag: 'definitions',
  summary: 'Read the diagram of the process as Mermaid',
  access: 'public',
  params: EDITION,
  answers: [{ status: 200, description: 'The diagram', shape: MERMAID, mediaTypes: ['text/plain'] }],
  handle: ({ deps, params, request, reply }) =>
    reply
      .type('text/plain; charset=utf-8')
      .send(
        diagramMermaid(installed(deps.definitions.processes, params.edition), request.t, request.language),
      ),
})
