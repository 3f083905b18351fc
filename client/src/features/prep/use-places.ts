import type { Person } from '@debrief/shared/domain/people.ts';
import { findStage } from '@debrief/shared/domain/stage.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useMe } from '#hooks/use-me.ts';
import { usePeers } from '#hooks/use-peers.ts';
import { usePeople } from '#hooks/use-people.ts';
import { words } from './words.ts';

/** Somebody who is connected, and on which of the two pages. */
export interface Place {
  readonly person: Person;
  readonly where: 'prep' | 'meeting' | 'unknown';
  /** For who cannot see the avatar. */
  readonly label: string;
}

/** Who is here: first those on this page, I among them, then those who are in the meeting. */
export function usePlaces(): readonly Place[] {
  const me = useMe();
  const people = usePeople();
  const stages = useMeeting((event) => event.stages);
  const peers = usePeers();
  const places = people
    .filter(({ online }) => online)
    .map((person): Place => {
      if (person.id === me.id) return { person, where: 'prep', label: words.preparing(person.name) };
      const tabs = peers.filter(({ user, stage }) => user.id === person.id && stage !== null).map(({ stage }) => stage);
      if (tabs.includes('prepare')) return { person, where: 'prep', label: words.preparing(person.name) };
      const stage = tabs
        .map((id) => id && findStage(stages, id))
        .find((found) => found !== undefined && found !== null);
      if (stage) return { person, where: 'meeting', label: words.atStage(person.name, stage.label) };
      return { person, where: 'unknown', label: words.here(person.name) };
    });
  const rank = { prep: 0, unknown: 1, meeting: 2 } as const;
  return places.toSorted((a, b) => rank[a.where] - rank[b.where]);
}
