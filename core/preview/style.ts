import { type Palette, palettes, sizes } from './look.ts';

const property = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const variables = (palette: Palette) =>
  Object.entries(palette)
    .map(([name, color]) => `${property(name)}:${color}`)
    .join(';');

const { text, line, small, smallLine, time, radius, bubble, card, button, margin } = sizes;

/** The style of what `toHtml` draws. All of it is within `.chat`. */
export const htmlStyle = `
.chat{${variables(palettes.light)}}
${Object.entries(palettes)
  .map(([theme, palette]) => `.chat[data-theme=${theme}]{${variables(palette)}}`)
  .join('\n')}
@media (prefers-color-scheme:dark){.chat[data-theme=auto]{${variables(palettes.dark)}}}
.chat{box-sizing:border-box;width:${sizes.screen}px;max-width:100%;padding:${margin}px;background:var(--background);color:var(--text);font:${text}px/${line}px "Segoe UI","Helvetica Neue",Helvetica,Arial,sans-serif;border:1px solid var(--border);overflow-wrap:anywhere}
.chat *{box-sizing:border-box}
.chat p{margin:0;white-space:pre-wrap;unicode-bidi:plaintext;text-align:start}
.chat ul{list-style:none;margin:0;padding:0}
.chat .bubble,.chat .card,.chat .sheet,.chat .panel{background:var(--bubble);border:1px solid var(--border);border-radius:${radius}px;box-shadow:0 1px .5px rgba(11,20,26,.13)}
.chat .bubble{position:relative;width:${bubble}px;max-width:100%;border-start-start-radius:0}
.chat .bubble::before{content:"";position:absolute;inset-block-start:-1px;inset-inline-start:-8px;width:8px;height:11px;background:var(--bubble);clip-path:polygon(0 0,100% 0,100% 100%)}
.chat[data-theme^=contrast] .bubble::before{display:none}
.chat[data-theme^=contrast] .bubble{border-start-start-radius:${radius}px}
.chat[dir=rtl] .bubble::before{clip-path:polygon(0 0,100% 0,0 100%)}
.chat .bubble.unsure{border:1px dashed var(--faint)}
.chat .sheet{width:${bubble}px;max-width:100%;margin-top:8px;border-radius:${radius}px}
.chat .panel{margin:0 0 8px}
.chat .sheet-title{padding:8px 12px 4px;color:var(--faint);font-size:${small}px;line-height:${smallLine}px}
.chat .texts{padding:6px 7px 8px 9px;display:flow-root;position:relative}
.chat .texts.apart{padding-bottom:20px}
.chat .title{font-weight:600;margin-bottom:3px}
.chat .footer{margin-top:5px;font-size:${small}px;line-height:${smallLine}px;color:var(--faint)}
.chat .room{display:inline-block;width:44px;height:1px}
.chat .time{position:absolute;inset-inline-end:8px;inset-block-end:5px;font-size:${time}px;line-height:15px;color:var(--faint)}
.chat .entry{padding-inline-start:20px;position:relative}
.chat .entry .marker{display:inline-block;min-width:20px;margin-inline-start:-20px;padding-inline-end:4px}
.chat .quote{border-inline-start:3px solid var(--divider);padding-inline-start:7px;color:var(--faint)}
.chat code{font:.93em/1 SFMono-Regular,Consolas,"Liberation Mono",Menlo,monospace;background:var(--inset);border-radius:3px;padding:0 2px;color:inherit;white-space:pre-wrap}
.chat .link{color:var(--link)}
.chat .missing{background:var(--missing);color:var(--missing-text);border-radius:3px;padding:0 2px;outline:1px dotted var(--missing-text)}
.chat .icon{flex:none;width:16px;height:16px;fill:none;stroke:currentColor;stroke-width:1.3;stroke-linejoin:round;stroke-linecap:round}
.chat .media{padding:3px 3px 0}
.chat .picture{aspect-ratio:${sizes.pictureRatio};display:flex;flex-direction:column;align-items:center;justify-content:center;gap:6px;background:var(--picture);color:var(--picture-icon);border:1px solid var(--border);border-radius:6px;font-size:${small}px;line-height:${smallLine}px;padding:8px}
.chat .picture .icon{width:32px;height:32px;stroke-width:1}
.chat .picture .video{width:40px;height:40px;padding:8px;border-radius:50%;background:rgba(11,20,26,.55);color:#fff;fill:currentColor}
.chat .picture .about{display:flex;flex-direction:column;align-items:center;text-align:center;max-width:100%}
.chat .inset{display:flex;gap:10px;align-items:center;padding:10px;background:var(--inset);border:1px solid var(--border);border-radius:6px}
.chat .inset .icon{width:24px;height:24px;stroke-width:1.1;color:var(--picture-icon)}
.chat .inset .about{display:flex;flex-direction:column;min-width:0}
.chat .inset .kind,.chat .inset .faint,.chat .inset .code,.chat .countdown{font-size:${small}px;line-height:${smallLine}px;color:var(--faint-inset)}
.chat .inset .kind{order:1}
.chat .caption{padding:6px 6px 0}
.chat .offer,.chat .product{padding:3px 3px 0}
.chat .offer-text{font-weight:600}
.chat .fold{display:flex;flex-direction:column;align-items:flex-start;position:relative}
.chat .fold input{position:absolute;inset-block-end:2px;inset-inline-start:0;width:80px;height:17px;margin:0;opacity:0;cursor:pointer}
.chat .fold input:not(:checked)~.body{max-height:${line * 5}px;overflow:hidden}
.chat .fold label{color:var(--link);cursor:pointer}
.chat .fold input:checked{display:none}
.chat .fold input:checked~label{display:none}
.chat .fold input:focus-visible~label{outline:2px solid currentColor;outline-offset:1px}
.chat .button{display:flex;align-items:center;justify-content:center;gap:7px;min-height:${button}px;padding:4px 12px;border-top:1px solid var(--divider);color:var(--link)}
.chat .button .label{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.chat .sheet .button{justify-content:flex-start}
.chat .row{display:flex;gap:8px;align-items:center;min-height:${button}px;padding:6px 12px;border-top:1px solid var(--divider);color:var(--link)}
.chat .row.command{color:var(--text)}
.chat .row.command .name{font-weight:600}
.chat .row .faint{font-size:${small}px;line-height:${smallLine}px;color:var(--faint)}
.chat .composer{margin:8px;padding:8px 12px;border-radius:20px;background:var(--inset);border:1px solid var(--divider)}
.chat .carousel{display:flex;gap:6px;align-items:stretch;margin-top:6px;overflow-x:auto;scroll-snap-type:x proximity;padding-bottom:4px;scrollbar-width:thin}
.chat .slot{flex:none;display:flex;flex-direction:column;width:${card}px;scroll-snap-align:start}
.chat .card{flex:1;display:flex;flex-direction:column}
.chat .card .buttons{margin-top:auto}
.chat .slot .sheet{width:auto}
.chat .note{margin:8px 0 0;color:var(--faint-background);font-size:12px;line-height:16px}
.chat .routes{width:100%}
.chat .routes-frame{overflow:auto;max-height:480px;padding:4px 8px 8px}
.chat .graph{display:block;margin:0 auto;overflow:visible}
.chat .way{fill:none;stroke:var(--faint);stroke-width:1.3;stroke-linejoin:round}
.chat .travels{fill:var(--faint);font-size:11px;paint-order:stroke;stroke:var(--bubble);stroke-width:4px}
.chat .route-box{fill:var(--inset);stroke:var(--faint)}
.chat .end .route-box{stroke:var(--action)}
.chat .dead-end .route-box,.chat .unreachable .route-box{stroke-dasharray:4 3}
.chat .route-name{fill:var(--text)}
.chat .route-role{fill:var(--faint-inset)}
.chat .screen{position:relative;width:100%;margin:0 0 12px;background:var(--bubble);border:1px solid var(--divider);border-radius:16px;overflow:hidden}
.chat .screen-bar{display:flex;gap:8px;align-items:center;min-height:48px;padding:8px 16px;border-bottom:1px solid var(--divider);color:var(--faint)}
.chat .screen-title{flex:1;text-align:center;font-size:16px;font-weight:600;color:var(--text)}
.chat .screen-title p,.chat .pill p,.chat .captions p{text-align:inherit}
.chat .screen-parts{display:flex;flex-direction:column;gap:16px;padding:16px}
.chat .screen-text.size-heading{font-size:20px;line-height:26px;font-weight:700}
.chat .screen-text.size-subheading{font-size:16px;line-height:22px;font-weight:600}
.chat .screen-text.size-caption,.chat .field-help{font-size:${small}px;line-height:${smallLine}px;color:var(--faint)}
.chat .field-label{font-weight:500;margin-bottom:4px}
.chat .field-label p{display:inline}
.chat .optional{color:var(--faint)}
.chat .field-help{margin-top:3px}
.chat .field-box{display:flex;align-items:center;gap:8px;min-height:46px;margin-top:4px;padding:8px 12px;border:1px solid var(--faint);border-radius:10px}
.chat .field-box.area{min-height:88px;align-items:flex-start}
.chat .field-box.photo,.chat .field-box.file{border-style:dashed}
.chat .field-parts{display:flex;flex-wrap:wrap;gap:8px}
.chat .field-parts input.field-box{flex:1 1 130px;width:auto}
.chat .field-box p{flex:1}
.chat .field-box .empty{color:var(--faint)}
.chat .field-box .icon{color:var(--faint)}
.chat .disabled{color:var(--faint)}
.chat .choice,.chat .nav-entry{display:flex;gap:10px;align-items:center;padding:9px 0;border-bottom:1px solid var(--divider)}
.chat .choice .about,.chat .nav-entry .about{flex:1;min-width:0}
.chat .choices.chips{display:flex;flex-wrap:wrap;gap:8px;margin-top:6px}
.chat .chips .choice{padding:7px 14px;border:1px solid var(--faint);border-radius:20px}
.chat .chips .choice.chosen{background:var(--action);color:var(--action-text);border-color:var(--action)}
.chat .mark{flex:none;width:20px;height:20px;border:2px solid var(--faint);border-radius:5px}
.chat .mark.round{border-radius:50%}
.chat .mark.chosen{background:var(--action);border-color:var(--action);box-shadow:inset 0 0 0 3px var(--bubble)}
.chat .thumb{flex:none;display:flex;align-items:center;justify-content:center;width:40px;height:40px;border-radius:8px;background:var(--picture);color:var(--picture-icon)}
.chat .opt-in{display:flex;gap:10px;align-items:flex-start}
.chat .opt-in p{display:inline}
.chat .pictures{display:flex;flex-direction:column;gap:6px}
.chat .shot .picture{display:grid;place-items:center;aspect-ratio:auto;padding:0}
.chat .shot .about{gap:6px;padding:8px}
.chat .shot .picture>*{grid-area:1/1}
.chat .space{display:block;width:100%}
.chat .entry-title{display:flex;gap:6px;align-items:center;font-weight:500}
.chat .entry-end{text-align:end;font-size:${small}px;line-height:${smallLine}px;color:var(--faint)}
.chat .entry-end p{text-align:inherit}
.chat .tags{display:flex;flex-wrap:wrap;gap:4px;margin-top:4px}
.chat .tag{padding:1px 8px;border:1px solid var(--divider);border-radius:10px;background:var(--inset);font-size:12px;line-height:16px;font-weight:400;color:var(--faint-inset)}
.chat .screen-end{padding:10px 16px 12px;border-top:1px solid var(--divider)}
.chat .captions{display:flex;justify-content:space-between;font-size:12px;line-height:16px;color:var(--faint);margin-bottom:6px}
.chat .pill{display:flex;align-items:center;justify-content:center;min-height:44px;padding:6px 16px;border-radius:24px;background:var(--action);color:var(--action-text);font-weight:600;text-align:center}
.chat .screen-button.disabled .pill{background:var(--inset);color:var(--faint-inset);border:1px solid var(--border)}
.chat button{font:inherit;color:inherit;background:none;border:0;padding:0;margin:0;cursor:pointer;text-align:inherit}
.chat button.pill{width:100%;padding:6px 16px;background:var(--action);color:var(--action-text);font-weight:600;text-align:center}
.chat button.link{color:var(--link)}
.chat button.go{min-width:28px;min-height:28px;text-align:center}
.chat button:disabled{cursor:default}
.chat input.field-box,.chat textarea.field-box,.chat select.field-box{width:100%;box-sizing:border-box;font:inherit;color:var(--text);background:var(--bubble)}
.chat .choice input,.chat .opt-in input{flex:none;width:20px;height:20px;margin:0;accent-color:var(--action)}
.chat .choice label,.chat .opt-in label{display:flex;flex:1;gap:10px;align-items:center;cursor:pointer}
.chat .chips label{gap:6px}
.chat .managed{margin-top:8px;text-align:center;font-size:11px;line-height:14px;color:var(--faint)}
@media (forced-colors:active){.chat .bubble,.chat .card,.chat .sheet,.chat .panel,.chat .picture,.chat .inset{border:1px solid}}
`;
