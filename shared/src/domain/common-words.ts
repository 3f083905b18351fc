/**
 * First and last names that stand in reports of incidents as words, months, colours or programs, too. Alone they are
 * not taken for a name: "Will it restart?" is no person, and neither is Jenkins. Words that hardly begin a sentence
 * there are not in it: a name too many is hidden rather than one too few.
 */
const WORDS = `
Amber April Art August Autumn Bank Banks Bay Bell Berg Best Bill Black Blue Bond Booth Bridge Bridges Brook Brooks Brown
Buck Burns Bush Case Cash Chance Charity Chase Chef Chip China Church Cliff Cloud Cole Con Cross Dash Dawn Day Dean Dev
Dock Dot East Eden English Field Fields Flower Ford Forest Free French Frost Gates German Go Gold Good Grace Grant Gray
Green Grey Guy Hall Harbor Harper Heath Helm Hill Hills Honor Hook Hope House Hunt Hunter Jack Java Jenkins Joy July
June Justice Keen King Lake Land Lane Large Law Light Little Long Lord Love Low Lucky Major March Mark Marsh Max May
Mercy Merry Miles Mill Miss Mister Moon Morse Needs News Night Noble North Oak Page Park Pascal Penny Perl Porter Post
Power Powers Price Prince Puppet Queen Rain Read Reef Rice Rich River Rivers Rock Root Rose Ruby Rush Rust Sage Salt
Scala Sentry Service Sharp Short Silver Sky Small Smart Snow South Sparks Spring Star Stark Steel Stone Storm Street
Strong Success Summer Summers Sun Sunny Swift Temple Times Travis Trip True Vault Wall Waters Way Weeks Wells West White
Will Wills Win Winter Wise Wolf Wood Woods Word Words Worth Young The This That There Then They When Where What With
From Into Over Under After Before Again And But For Not All Any One Two
`;

/** Whether this word, written with a capital, says nothing about a person. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/u).filter(Boolean));
