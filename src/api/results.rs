//! Search results on their way to JavaScript. An interface that answers at every keystroke must not cross the boundary for
//! every field: the results are written as JSON here and parsed by the browser, which is several times as fast and gives the
//! same plain objects.

use crate::explorer::{BlockKind, Hit, Results, Voice, VoiceKind};
use crate::export::Json;
use wasm_bindgen::JsValue;

/// The results as a plain object.
pub(super) fn to_js(results: &Results) -> Result<JsValue, JsValue> {
    let mut json = Json::with_capacity(256 + results.hits.len() * 640);
    json.raw("{\"total\":")
        .number(results.total)
        .raw(",\"documents\":")
        .number(results.documents);
    json.raw(",\"took_ms\":")
        .number((results.took_ms * 1000.0) as usize)
        .raw("e-3,");
    if let Some(refused) = results.refused {
        json.raw("\"refused\":").text(refused.name()).raw(",");
    }
    json.raw("\"hits\":[");
    for (place, hit) in results.hits.iter().enumerate() {
        json.raw(if place > 0 { "," } else { "" });
        write_hit(&mut json, hit);
    }
    json.raw("]}");
    js_sys::JSON::parse(&json.finish())
}

fn write_hit(json: &mut Json, hit: &Hit) {
    json.raw("{\"document\":")
        .text(&hit.document)
        .raw(",\"passage\":")
        .number(hit.passage);
    json.raw(",\"score\":")
        .number((hit.score.max(0.0) * 10_000.0) as usize)
        .raw("e-4,\"voice\":");
    if let Some(voice) = &hit.voice {
        write_voice(json, voice);
    } else {
        json.raw("null");
    }
    json.raw(",\"kind\":")
        .text(block_kind(hit.kind))
        .raw(",\"heading\":");
    match &hit.heading {
        None => json.raw("null"),
        Some(heading) => json.text(heading),
    };
    json.raw(",\"snippet\":[");
    for (place, part) in hit.snippet.iter().enumerate() {
        json.raw(if place > 0 {
            ",{\"text\":"
        } else {
            "{\"text\":"
        })
        .text(&part.text);
        json.raw(if part.matches {
            ",\"match\":true}"
        } else {
            ",\"match\":false}"
        });
    }
    json.raw("],\"why\":[");
    for (place, why) in hit.why.iter().enumerate() {
        json.raw(if place > 0 { "," } else { "" }).text(why);
    }
    json.raw("]}");
}

fn write_voice(json: &mut Json, voice: &Voice) {
    json.raw("{\"kind\":")
        .text(voice_kind(voice.kind))
        .raw(",\"name\":")
        .text(&voice.name);
    let rest = [
        (",\"person\":", &voice.person),
        (",\"office\":", &voice.office),
        (",\"party\":", &voice.party),
    ];
    for (key, value) in rest {
        if !value.is_empty() {
            json.raw(key).text(value);
        }
    }
    json.raw("}");
}

const fn voice_kind(kind: VoiceKind) -> &'static str {
    match kind {
        VoiceKind::Government => "government",
        VoiceKind::Fractie => "fractie",
        VoiceKind::Committee => "committee",
        VoiceKind::Journalist => "journalist",
        VoiceKind::Reader => "reader",
        VoiceKind::Quoted => "quoted",
        VoiceKind::Chair => "chair",
        VoiceKind::Member => "member",
    }
}

const fn block_kind(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Heading => "heading",
        BlockKind::Paragraph => "paragraph",
        BlockKind::ListItem => "list-item",
        BlockKind::Table => "table",
        BlockKind::Quote => "quote",
        BlockKind::Salutation => "salutation",
        BlockKind::Signature => "signature",
        BlockKind::Footnote => "footnote",
        BlockKind::Comment => "comment",
    }
}
