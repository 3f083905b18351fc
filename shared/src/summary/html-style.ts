import { whyTreeCss } from '#draw/why-tree-svg.ts';
import { DARK_PALETTE, LIGHT_PALETTE, paletteCss } from '#draw/palette.ts';

const light = `--bg:#f9f9fb;--surface:#fff;--text:#1c2024;--text-2:#60646c;--line:#e0e1e6;--link:#5753c6;--sev-1:#5c271f;--sev-1-bg:#feebe7;--sev-2:#582d1d;--sev-2-bg:#ffefd6;--sev-3:#4f3422;--sev-3-bg:#fff7c2;--sev-4:#1c2024;--sev-4-bg:#f0f0f3;--ok:#1d3b31;--ok-bg:#e6f7ed;${paletteCss(LIGHT_PALETTE)}`;
const dark = `--bg:#111113;--surface:#18191b;--text:#edeef0;--text-2:#b0b4ba;--line:#2e3135;--link:#b1a9ff;--sev-1:#ff977d;--sev-1-bg:#391714;--sev-2:#ffa057;--sev-2-bg:#331e0b;--sev-3:#ffca16;--sev-3-bg:#302008;--sev-4:#b0b4ba;--sev-4-bg:#212225;--ok:#1fd8a4;--ok-bg:#0f2e22;${paletteCss(DARK_PALETTE)}`;

/** The whole style of the exported page: the product's colours and type, dark where the reader's system is, light on paper. */
export const SUMMARY_CSS = `
:root{color-scheme:light;${light}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${dark}}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:400 16px/26px 'Inter Variable',Inter,system-ui,-apple-system,'Segoe UI',sans-serif;font-variant-numeric:tabular-nums}
main{max-width:768px;margin:0 auto;padding:48px 24px 64px}
h1{font-size:32px;line-height:40px;letter-spacing:-.02em;font-weight:650;margin:0 0 16px;text-wrap:balance}
h2{font-size:20px;line-height:28px;font-weight:600;margin:48px 0 12px}
h3{font-size:16px;line-height:22px;font-weight:600;margin:24px 0 8px}
h4,h5{font-size:15px;line-height:22px;font-weight:600;margin:16px 0 4px}
h1,h2,h3,h4,h5,p,li,dd,code{overflow-wrap:anywhere}
p,ul,ol,blockquote,pre{margin:0 0 12px}
ul,ol{padding-left:24px}
a{color:var(--link)}
code,time,.reference{font-family:'JetBrains Mono Variable','JetBrains Mono',ui-monospace,monospace;font-size:14px}
pre{padding:12px 16px;border-radius:10px;background:var(--sev-4-bg);white-space:pre-wrap}
blockquote{border-left:3px solid var(--line);padding-left:16px;color:var(--text-2)}
img{display:block;max-width:100%;height:auto;border:1px solid var(--line);border-radius:10px}
.reference{color:var(--text-2);margin:0 0 4px}
.chips{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 8px;padding:0;list-style:none}
.chip{border-radius:999px;padding:4px 12px;font-size:12px;line-height:16px;font-weight:600;background:var(--sev-4-bg);color:var(--sev-4)}
.sev-1{background:var(--sev-1-bg);color:var(--sev-1)}.sev-2{background:var(--sev-2-bg);color:var(--sev-2)}.sev-3{background:var(--sev-3-bg);color:var(--sev-3)}
.ok{background:var(--ok-bg);color:var(--ok)}
.quiet{color:var(--text-2);font-size:14px;line-height:20px}
.figures{display:flex;flex-wrap:wrap;gap:1px;margin:24px 0 0;border:1px solid var(--line);border-radius:16px;overflow:hidden;background:var(--line)}
.figures div{flex:1 1 168px;background:var(--surface);padding:12px 16px}
dt{color:var(--text-2);font-size:12px;line-height:16px}
dd{margin:4px 0 0;font-size:16px;line-height:22px;font-weight:600}
.facts{display:grid;gap:4px 16px;margin:16px 0 0}
.facts div{display:grid;grid-template-columns:9em minmax(0,1fr);gap:12px}
.facts dt{line-height:22px}.facts dd{margin:0;font-size:14px;font-weight:400}
.impact{display:grid;grid-template-columns:repeat(auto-fill,minmax(208px,1fr));gap:12px;margin:0 0 16px}
.impact div{border:1px solid var(--line);border-radius:10px;background:var(--surface);padding:12px 16px}
.impact .quiet,.questions .quiet{font-weight:400;font-size:14px;line-height:20px}
.table{overflow-x:auto;margin:0 0 16px}
table{width:100%;border-collapse:collapse;font-size:14px;line-height:20px}
th,td{padding:8px 12px 8px 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{color:var(--text-2);font-size:12px;font-weight:400}tbody th{font-weight:600}
.questions{margin:0}.questions div{padding:12px 0;border-bottom:1px solid var(--line)}
.questions dt{color:var(--text);font-size:16px;line-height:22px;font-weight:600}.questions dd{font-weight:400}
.events,.actions,.people{list-style:none;padding:0}
.events li{display:grid;grid-template-columns:4.5em 8.5em minmax(0,1fr);gap:4px 12px;padding:8px 0;border-bottom:1px solid var(--line)}
.events time,.events .phase,.note{color:var(--text-2);font-size:14px}
.note{display:block;line-height:20px}
.events .key{margin-left:-12px;padding-left:9px;border-left:3px solid var(--link)}
.events img{margin-top:8px}
.actions li{padding:12px 0;border-bottom:1px solid var(--line)}
.actions strong{display:block;font-weight:600}
.scroll{overflow-x:auto;margin:0 0 16px;padding:8px;border:1px solid var(--line);border-radius:16px;background:var(--surface)}
.scroll svg{display:block}
@media screen{${whyTreeCss('.scroll svg')}}
.wide{margin-inline:calc(-1*clamp(0px,50vw - 400px,160px))}
.bar{display:flex;align-items:center;gap:8px;margin:0 0 8px}
.outline ul{margin:0}.outline li{margin:4px 0}
footer{margin-top:48px;padding-top:16px;border-top:1px solid var(--line)}
@media screen and (max-width:560px){.scroll{display:none}}
@media (max-width:560px){main{padding:24px 16px 48px}h1{font-size:26px;line-height:34px}.events li{grid-template-columns:auto 1fr}.events .text{grid-column:1/-1}}
@media print{@page{margin:18mm 16mm}body{background:#fff;font-size:11pt;line-height:1.5}main{max-width:none;padding:0}h1,h2,h3{break-after:avoid}li,figure,tr,blockquote,.figures,.facts,.impact div,.questions div{break-inside:avoid}thead{display:table-header-group}.table{overflow:visible}.scroll{overflow:visible;border:0;padding:0}.wide{margin-inline:0}.scroll svg{max-width:100%;height:auto}a::after{content:' (' attr(href) ')';font-size:9pt;color:var(--text-2)}}
`.trim();
