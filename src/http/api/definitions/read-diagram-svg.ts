import { diagramSvg } from '../../../domain/process/diagram-svg.js'
import { operation } from '../operation.js'
import { EDITION } from '../parameters.js'
import { installed } from './editions.js'

const SVG = {
  title: 'Svg',
  description: 'A drawing',
  type: 'string',
  examples: ['<svg xmlns="http://www.w3.org/2000/svg"/>'],
}

export default operation<{ params: { edition: string } }>({
  id: 'drawProcess',
  method: 'GET',
  url: '/processes/:edition/diagram.svg',
  tag: 'definitions',
  summary: 'Read the diagram of the process as SVG',
  access: 'public',
  params: EDITION,
  answers: [{ status: 200, description: 'The drawing', shape: SVG, mediaTypes: ['image/svg+xml'] }],
  handle: ({ deps, params, request, reply }) =>
    reply
      .type('image/svg+xml; charset=utf-8')
      // A picture opened on its own has a style of its own, and nothing else to load.
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .send(diagramSvg(installed(deps.definitions.processes, params.edition), request.t, request.language)),
})
