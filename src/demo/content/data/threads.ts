import type { PlannedThread } from '../../content.ts'

export const GTFS: PlannedThread = {
  key: 'gtfs',
  board: 'data',
  title: 'From timetable pages to a GTFS feed: a small, polite script',
  newest: '16h',
  posts: [
    {
      by: 'kwame',
      key: 'script',
      text: `About forty night trains in Europe are in nobody's feed. They exist as HTML tables, PDFs and in one case a photograph of a blackboard. I've been turning the HTML ones into GTFS for a few years and the question always comes how, so here is the heart of it. It fetches one page every five seconds, says who it is, and stops when it's told to.

~~~python
import csv, re, time, urllib.request
from html.parser import HTMLParser

AGENT = "night-trains-feed/0.4 (ask for Kwame on the Night Trains forum)"

class Table(HTMLParser):
    """Collects the cells of every table row, and nothing else."""
    def __init__(self):
        super().__init__()
        self.rows, self.cell = [], None

    def handle_starttag(self, tag, attrs):
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.cell = ""

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data

    def handle_endtag(self, tag):
        if tag in ("td", "th") and self.cell is not None:
            self.rows[-1].append(" ".join(self.cell.split()))
            self.cell = None

def page_at(url):
    time.sleep(5)
    request = urllib.request.Request(url, headers={"User-Agent": AGENT})
    with urllib.request.urlopen(request) as answer:
        return answer.read().decode("utf-8", "replace")

def stop_times(trip, page):
    table = Table()
    table.feed(page)
    for n, (stop, arrive, depart, *_) in enumerate(table.rows[1:], start=1):
        if re.fullmatch(r"\\d\\d:\\d\\d", arrive or depart):
            yield [trip, arrive or depart, depart or arrive, stop, n]

with open("stop_times.txt", "w", newline="") as out:
    feed = csv.writer(out)
    feed.writerow("trip_id arrival_time departure_time stop_id stop_sequence".split())
    for trip, url in [line.split() for line in open("trips.list")]:
        feed.writerows(stop_times(trip, page_at(url)))
~~~

Known to be missing: calendars, footnotes, everything after midnight. Corrections welcome.`,
      reactions: { useful: 8, warm: 1 },
    },
    {
      by: 'simon',
      after: '3h',
      key: 'midnight',
      text: `> [{{q:script}}]
> Known to be missing: calendars, footnotes, everything after midnight.

Everything after midnight is kind of the *point* of this forum?`,
      reactions: { funny: 8 },
    },
    {
      by: 'kwame',
      after: '25m',
      answers: 'midnight',
      text: `Fair. It has its own thread because it made me ill: {{thread:midnight}}.`,
      reactions: { funny: 3 },
    },
    {
      by: 'ada',
      after: '4h',
      key: 'footnotes',
      text: `> [{{q:script}}]
> calendars, footnotes

I made the pages you are reading, or at least their grandmother. May I tell you how the footnotes think?

A letter is a *day rule*, a number is a *stop rule*, and a cross is an apology. Letters are never reused within one table but they start again in the next one. "f)" in table 410 and "f)" in table 411 have nothing to do with each other, like two men called Lars.

If a letter stands in the column head it is for the whole train. If it stands beside a time it is for that stop, **and all stops below it until the line ends or another letter comes**. This last rule is written nowhere. We simply knew.`,
      reactions: { useful: 11, thoughtful: 4, funny: 2 },
    },
    {
      by: 'kwame',
      after: '10m',
      answers: 'footnotes',
      text: `> [{{q:footnotes}}]
> and all stops below it until the line ends or another letter comes

I have been wrong about 212 trains for *three years*. I need to lie down. Ada, thank you. Also, how dare you.`,
      reactions: { funny: 11, warm: 2 },
    },
    {
      by: 'kwame',
      after: '1d',
      key: 'carry-down',
      text: `Here's the rule, in code, so nobody else loses three years:

~~~python
def carry_down(cells):
    """A letter holds for every stop below it, until the next letter."""
    current = ""
    for time_text in cells:
        match = re.fullmatch(r"(\\d\\d:\\d\\d)\\s*([a-z]\\))?", time_text)
        if match is None:
            yield None, current
            continue
        current = match.group(2) or current
        yield match.group(1), current
~~~

197 of the 212 come out right now. The other 15 have crosses.`,
      reactions: { useful: 6, funny: 2 },
    },
    {
      by: 'ada',
      after: '2h',
      text: `The crosses you must forgive individually.`,
      reactions: { funny: 10, warm: 4 },
    },
    {
      by: 'pavel',
      after: '5h',
      text: `In tables printed before 1993 a cross meant "except on days before days of rest". In those after 1993 it means "days of rest". There was no transition. For one winter, both were in use, on different platforms of the same station.`,
      reactions: { funny: 7, useful: 2 },
    },
    {
      by: 'henning',
      after: '1h',
      text: `Could one not simply ask the companies for the data?`,
      reactions: { funny: 2 },
    },
    {
      by: 'kwame',
      after: '20m',
      key: 'asked',
      text: `I did, all nineteen. Kindly and in their language. Four sent feeds the same week (one with a thank-you card). Six said yes, later. Two said it is secret when the trains run. Seven haven't answered, of which one every year on the same date.

So: ask first, always. The script is for the seven.`,
      reactions: { useful: 5, funny: 7 },
    },
    {
      by: 'aylin',
      after: '8h',
      text: `\`re.fullmatch\` will miss half of ours. Times are printed 22.15 with a dot, and a train which passes without stopping has a vertical bar, so the cell is not empty and not a time. Suggest:

~~~python
TIME = re.compile(r"^(?:(\\d{1,2})[.:](\\d{2})|[|│↓])$")
~~~

The arrow is for the one operator who was feeling modern.`,
      reactions: { useful: 4, funny: 2 },
    },
    {
      by: 'kwame',
      after: '1h',
      text: `Merged, thank you! \`│\` (box drawing) as well as \`|\` (pipe), you've clearly suffered.`,
      reactions: { warm: 2, funny: 2 },
    },
    {
      by: 'rolf',
      after: '2d',
      text: `May I ask how this treats a train that is *advertised* at 23:59 and never, in forty years, left before 00:04? Is the feed to say what is printed, or what is so?`,
      reactions: { funny: 4, useful: 1 },
    },
    {
      by: 'kwame',
      after: '3h',
      text: `What's printed. What is so goes in the *realtime* feed. I know which one you'd rather live in.`,
      reactions: { funny: 6, warm: 2 },
    },
    {
      by: 'chengyuan',
      after: '40d',
      text: `我写了一个读 PDF 时刻表的小工具。 I wrote a small tool for the PDF kind: it looks for columns of digits that share one right edge, since in a timetable the digits are always aligned and nothing else is. 效果比想象的好。 It reads 31 of 36. 剩下五个是照片。 The other five are photographs.`,
      reactions: { useful: 5 },
    },
    {
      by: 'kwame',
      after: '6h',
      text: `Aligned right edges! That's so much better than what I do. 谢谢! Is one of the five the blackboard?`,
      reactions: { warm: 2, funny: 2 },
    },
    {
      by: 'chengyuan',
      after: '5h',
      text: `是黑板。 It is the blackboard. Somebody has wiped off the return journey with a sleeve.`,
      reactions: { funny: 8 },
    },
    {
      by: 'ada',
      after: '7h',
      text: `I know that blackboard. I am afraid I know the sleeve.`,
      reactions: { funny: 10, warm: 2 },
    },
  ],
}

export const MIDNIGHT: PlannedThread = {
  key: 'midnight',
  board: 'data',
  title: '25:40 is a perfectly good time: trips past midnight',
  newest: '340d',
  posts: [
    {
      by: 'kwame',
      key: 'noon',
      text: `In GTFS a trip belongs to a *service day*, and the clock does not stop at 24. A train that leaves at 22:15 and arrives at twenty to two has \`25:40:00\`. So far, so charming.

The bite: the zero of that clock isn't midnight. It's **noon minus twelve hours**. On 363 days it's the same thing. On the two nights when the clocks change it isn't, and that's when every feed reader shows your sleeper an hour early.

~~~python
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

def moment(day, text, zone):
    """GTFS clock to a moment in time: counted from noon minus 12 h, not from midnight."""
    hours, minutes, seconds = map(int, text.split(":"))
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(zone))
    zero = noon.astimezone(ZoneInfo("UTC")) - timedelta(hours=12)
    return zero + timedelta(hours=hours, minutes=minutes, seconds=seconds)
~~~

Discuss. Be gentle, I have been up since 26:30.`,
      reactions: { useful: 7, funny: 5 },
    },
    {
      by: 'bakhyt',
      after: '2h',
      text: `Three time zones on one journey, and the whole railway kept the capital's time until a few years ago. My father wore two watches. One was for the train and one was for dinner.`,
      reactions: { warm: 5, funny: 2 },
    },
    {
      by: 'teodor',
      after: '3h',
      key: 'standing',
      text: `What we did in reality, in the October night, when there is one hour twice: we stood still. At some station with a buffet, one hour, by regulation. Passengers slept. The crew ate. It is the only hour of the year that belongs to nobody.`,
      reactions: { thoughtful: 11, useful: 1 },
    },
    {
      by: 'kwame',
      after: '30m',
      answers: 'standing',
      text: `> [{{q:standing}}]
> It is the only hour of the year that belongs to nobody.

And in the feed it's a bug. I'm going to put this in the README.`,
      reactions: { warm: 5, funny: 2 },
    },
    {
      by: 'linh',
      after: '9h',
      text: `What is the highest you have seen? Ours goes to 58:something, Sài Gòn to the far north with a slow set.`,
    },
    {
      by: 'bakhyt',
      after: '4h',
      text: `131:20. I did not get off for any of them.`,
      reactions: { funny: 8, warm: 2 },
    },
  ],
}
