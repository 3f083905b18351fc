/** What the helper says before a postmortem is made. */
export const words = {
  title: 'Worth a postmortem?',
  lead: 'Four short answers. They are advice, and kept nowhere.',
  open: 'Is the incident still going on?',
  prioritised: 'Was it severe, or does it happen often enough, that what comes out of it would be worked on?',
  response: 'Did people have to respond to it, or could it come back?',
  aim: 'What do you want from the meeting?',
  yes: 'Yes',
  no: 'No',
  aims: { learn: 'Understand how it came about', 'hold-accountable': 'Find out who is responsible' },
  advice: {
    both: {
      title: 'Worth it',
      text: 'It was serious enough to act on, and there is something to learn about how it was handled.',
    },
    prioritised: {
      title: 'Worth it',
      text: 'What comes out of it would be worked on. That is what makes a postmortem pay off.',
    },
    response: {
      title: 'Worth it, and it may be short',
      text: 'It took a response or could come back. Fifteen minutes on how it was noticed and handled may be enough.',
    },
    'not-yet': {
      title: 'Come back when service is restored',
      text: 'While the incident goes on, the people who know most are needed there. What happens now is best kept as notes with times; they become the timeline later.',
    },
    trivial: {
      title: 'Probably not worth a meeting',
      text: 'Nobody would work on what comes out of it, and it is not likely to return. A line in the incident’s ticket may be enough. If it happens again, that is a reason to look.',
    },
    blame: {
      title: 'A postmortem will not answer that',
      text: 'It looks at what made the incident possible: tools, alarms, procedures, time pressure. People did what made sense with what they knew then. Where somebody has to answer for something, that is another conversation, held elsewhere; mixed into this one, people stop telling what happened.',
    },
  },
} as const;
