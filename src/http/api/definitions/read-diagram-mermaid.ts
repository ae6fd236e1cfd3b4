import { diagramMermaid } from '../../../domain/process/diagram-mermaid.js'
import { diagram } from './diagram.js'

export default diagram({
  id: 'drawProcessAsText',
  suffix: 'mmd',
  mediaType: 'text/plain',
  summary: 'Read the diagram of the process as Mermaid',
  answer: 'The diagram',
  shape: {
    title: 'Mermaid',
    description: 'A Mermaid state diagram',
    example: 'stateDiagram-v2\n  [*] --> draft',
  },
  draw: diagramMermaid,
})
