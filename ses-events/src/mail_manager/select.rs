//! Decides between the three kinds.

use mailtrail_wire::JsonRef;

/// Members that only evaluations of traffic policies have.
const OF_POLICY: [&str; 5] = [
    "ingress_point_session_id",
    "traffic_policy_id",
    "traffic_policy_evaluation",
    "traffic_policy_verdict",
    "recipient",
];

/// Kind of an object, by the resource that logged it.
pub(super) fn select(object: JsonRef<'_>) -> Option<&'static str> {
    let [arn] = object.probe(["resource_arn"]);
    let arn = arn?.as_str()?;
    if arn.contains(":mailmanager-rule-set/") {
        return Some("RuleSetLog");
    }
    if !arn.contains(":mailmanager-ingress-point/") {
        return None;
    }
    let is_of_policy = object.probe(OF_POLICY).iter().any(Option::is_some);
    Some(if is_of_policy { "TrafficPolicyLog" } else { "IngressPointLog" })
}
