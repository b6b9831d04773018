//! Makes the schemas of profiles from shapes, in small steps.

use mailtrail_wire::schema::body;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::Transform;
use serde_json::{Map, Value};

use crate::order::Order;
use crate::shapes::Shapes;
use crate::transform::{
    Allow, Close, Decide, Describe, Discriminate, Excuse, Flatten, NameValues, Open, Prune, RetypeMembers, Style,
};
use crate::{Entry, Profile, names};

/// What generators show who are given what is for validators: most read no conditions, and make types of the rest.
const FOR_VALIDATORS: &str = "\n\nThis schema is for validators. Generators of code take one of the profiles `types` and `flat`, since they read no conditions.";

/// Schema of a profile in 2020-12, with extensions, and the order of its members.
pub(crate) fn profiled(entry: &Entry, profile: Profile) -> (Schema, Order) {
    let shapes = Shapes::of(entry.shape);
    let errata = entry.family().errata();
    let mut order = Order::of(&shapes);
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = body(entry.shape, &mut generator);
    let definitions: Map<_, _> = generator.take_definitions(true);
    schema.insert("$defs".into(), Value::Object(definitions));
    let mut apply = |transform: &mut dyn Transform| transform.transform(&mut schema);
    match profile {
        Profile::Validate => {
            apply(&mut Decide { shapes: &shapes, closed: false });
            apply(&mut Allow { errata, shapes: &shapes, closed: false });
        }
        Profile::Strict => {
            apply(&mut Decide { shapes: &shapes, closed: true });
            apply(&mut Close(&shapes));
            apply(&mut Allow { errata, shapes: &shapes, closed: true });
        }
        Profile::Types => {
            apply(&mut RetypeMembers { shapes: &shapes, style: Style::Types });
            apply(&mut Excuse { errata, shapes: &shapes });
            apply(&mut NameValues(&shapes));
            apply(&mut Discriminate { shapes: &shapes, order: &mut order });
        }
        Profile::Flat => {
            apply(&mut RetypeMembers { shapes: &shapes, style: Style::Flat });
            apply(&mut Excuse { errata, shapes: &shapes });
            apply(&mut Flatten { shapes: &shapes, order: &mut order });
        }
    }
    if profile != Profile::Strict {
        apply(&mut Open);
    }
    apply(&mut Describe(&shapes));
    apply(&mut Prune);
    call(entry, &mut schema, &mut order);
    if matches!(profile, Profile::Validate | Profile::Strict)
        && let Some(Value::String(description)) = schema.get_mut("description")
    {
        description.push_str(FOR_VALIDATORS);
    }
    let mut value = schema.to_value();
    names::rename(entry.family(), &mut value, &mut order);
    let keywords = if let Value::Object(keywords) = value { keywords } else { Map::new() };
    (Schema::from(keywords), order)
}

/// Gives the schema title and description of its entry.
fn call(entry: &Entry, schema: &mut Schema, order: &mut Order) {
    let (Some((title, first)), Some(type_name)) = (entry.own, entry.shape.name()) else { return };
    if let Some(Value::String(description)) = schema.get_mut("description") {
        let rest = description.split_once("\n\n").map_or("", |(_, rest)| rest);
        *description = format!("{first}\n\n{rest}");
    }
    schema.insert("title".into(), title.into());
    let members = order.get(type_name).unwrap_or_default().to_vec();
    order.set(title, members);
}
