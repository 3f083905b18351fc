/**
 * First and last names that also are everyday words, months, places, colours or programs. Alone they are not taken for
 * a name: "Will it restart?" is no person, and neither is Jenkins.
 */
const WORDS = `
Ada Amber April Archer Art August Autumn Bailey Baker Bank Banks Bay Bell Berg Best Bill Bishop Black Blue Bond Booth Bridge Bridges
Brook Brooks Brown Buck Burns Bush Butler Carter Case Cash Chance Charity Chase Chef Chip China Christian Church Clay Cliff Cloud
Cole Con Cook Cooper Cross Crystal Dale Dash Dawn Day Dean Dell Dev Dick Dock Dot Drew Duke Earl East Eden Ellipse English Eve
Faith Field Fields Fisher Flint Flower Ford Forest Foster Fox Francis Frank Free Freeman French Frost Gates Gene German Glen Go
Gold Good Grace Grant Gray Green Grey Guy Hall Harbor Harper Heath Heather Helm Hill Hills Holly Holmes Honor Hook Hope House Hunt
Hunter Iris Ivy Jack Jade Jasmine Java Jay Jenkins Jewel Joy Julia Julie July June Justice Keen King Knight Lake Land Lane Large
Law Lee Light Lily Little Long Lord Love Low Lucky Luna Major March Mark Marsh Mason Max May Mercy Merry Mike Miles Mill Miller Mills
Miss Mister Moon Moore Morse Needs News Night Noble North Oak Olive Page Palmer Park Parker Parks Pascal Pat Paul Payne Penny Perl
Piper Pitt Poole Pope Porter Post Power Powers Price Prince Puppet Queen Rain Ray Read Reed Reef Rice Rich River Rivers Rob Robin
Rock Rod Root Rose Ruby Rush Russell Rust Sage Salt Sandy Scala Scott Sentry Service Sharp Shepherd Short Silver Sky Small Smart Smith
Snow South Sparks Spring Star Stark Steel Stone Storm Street Strong Success Sue Summer Summers Sun Sunny Swift Taylor Temple Terry
Times Tom Travis Trip True Tucker Turner Van Vance Vault Vera Victor Victoria Violet Von Wade Walker Wall Ward Waters Way Webb Weeks
Wells West Wheeler White Will Wills Win Winter Wise Wolf Wood Woods Word Words Worth Wright Young
The This That There Then They When Where What With From Into Over Under After Before Again And But For Not All Any One Two
`;

/** Whether this word, written with a capital, says nothing about a person. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/u).filter(Boolean));
