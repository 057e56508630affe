/** People in a circle, seen from above; one of them is speaking. Light enough for dark tabs, dark enough for light ones. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${circleOfPeople()}</svg>`

function circleOfPeople(): string {
  const people = 9
  const dots = Array.from({ length: people }, (_, index) => {
    const angle = (2 * Math.PI * index) / people - Math.PI / 2
    const [x, y] = [16 + 11.5 * Math.cos(angle), 16 + 11.5 * Math.sin(angle)]
    const [size, colour] = index === 0 ? [4.2, '#d97a2b'] : [3, '#4f7cc4']
    return `<circle cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r="${size}" fill="${colour}"/>`
  })
  return dots.join('')
}
