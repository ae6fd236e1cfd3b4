import { diagramSvg } from '../../../domain/process/diagram-svg.js'
import { diagram } from './diagram.js'

export default diagram({
  id: 'drawProcess',
  suffix: 'svg',
  mediaType: 'image/svg+xml',
  summary: 'Read the diagram of the process as SVG',
  answer: 'The drawing',
  shape: {
    title: 'Svg',
    description: 'A drawing',
    example: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  },
  draw: diagramSvg,
  // A picture opened on its own has a style of its own, and nothing else to load.
  headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
})
