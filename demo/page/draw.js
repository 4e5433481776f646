// Runs in the page: draws every diagram in its place, in the colors that the person prefers, with the settings that GitHub
// gives Mermaid (docs/facts.md, Job summary).

const sources = [...document.querySelectorAll('pre.diagram')].map(pre => pre.textContent)
const places = [...document.querySelectorAll('pre.diagram')].map(pre => {
  const place = document.createElement('div')
  place.className = 'diagram'
  pre.replaceWith(place)
  return place
})
const prefersDark = matchMedia('(prefers-color-scheme: dark)')

async function draw() {
  mermaid.initialize({
    startOnLoad: false,
    secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize'],
    securityLevel: 'antiscript',
    flowchart: { diagramPadding: 48 },
    gantt: { useWidth: 1200 },
    pie: { useWidth: 1200 },
    sequence: { diagramMarginY: 40 },
    theme: prefersDark.matches ? 'dark' : 'default',
  })
  for (const [index, place] of places.entries()) {
    try {
      place.innerHTML = (await mermaid.render(`diagram-${index}`, sources[index], place)).svg
    } catch (error) {
      place.textContent = `Unable to draw this diagram: ${error.message}`
      throw error
    }
  }
}

prefersDark.addEventListener('change', draw)
await draw()
