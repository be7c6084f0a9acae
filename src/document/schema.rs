//! The shape of types that serialise by hand, for TypeScript declarations.

use super::Span;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use std::borrow::Cow;

impl JsonSchema for Span {
    fn schema_name() -> Cow<'static, str> {
        "Span".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = <(usize, usize)>::json_schema(generator);
        schema.insert(
            "description".to_owned(),
            "A half-open range of UTF-8 bytes in the raw file.".into(),
        );
        schema
    }
}
