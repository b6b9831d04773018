//! Generates documents of every kind from the types: for tests, for examples, and as events to try a Lambda function with.
//!
//! A [`Recipe`] says which kind, in which envelopes, and how much of it. The documents are consistent: one account,
//! one sender, recipients that bounce only if the message was sent to them, times in order. All values are documentation values. The same seed
//! gives the same documents.
//!
//! ```
//! use mailtrail::sample::{Profile, Recipe};
//! use mailtrail::{Options, validate_text};
//!
//! let recipe = Recipe::new("ses-sending-event")?.within(&["sqs", "sns"])?.with_profile(Profile::Typical);
//! let sample = recipe.document(0)?;
//! assert!(sample.text.starts_with(r#"{"Records":[{"messageId":"#));
//! let (findings, summary) = validate_text(&sample.text, &Options::default());
//! assert_eq!((findings.len(), summary.records, summary.envelopes), (0, 1, 2));
//!
//! let wrong = Recipe::new("ses-sending-event")?.with_profile("invalid:wrong-type".parse()?).document(0)?;
//! let (findings, _) = validate_text(&wrong.text, &Options::default());
//! assert_eq!(findings.iter().map(|finding| &*finding.rule).collect::<Vec<_>>(), ["wrong-type"]);
//! # Ok::<(), mailtrail::sample::SampleError>(())
//! ```

mod choose;
mod dice;
mod error;
mod extent;
mod fill;
mod fits;
mod members;
mod names;
mod profile;
mod spoil;
mod tree;
mod values;
mod world;
mod wrap;

pub use self::error::SampleError;
use self::extent::Extent;
use self::fill::Filler;
use self::names::{LAMBDA_RECEIPT, Subject, step, subject};
pub use self::names::{envelopes, every_envelope, kinds};
pub use self::profile::{Profile, RULES};
use self::tree::Tree;
use self::values::Field;
use self::world::World;
use self::wrap::Step;
use crate::{Limits, Options, validate_text};

/// Describes the documents to generate.
///
/// ```
/// use mailtrail::sample::Recipe;
///
/// let recipe = Recipe::new("workmail-event-record")?.with_seed(7);
/// assert_eq!(recipe.document(0)?.text, recipe.document(0)?.text);
/// assert_ne!(recipe.document(0)?.text, recipe.document(1)?.text);
/// # Ok::<(), mailtrail::sample::SampleError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Recipe {
    name: String,
    subject: Subject,
    /// Envelopes, the outermost first.
    steps: Vec<Step>,
    profile: Profile,
    seed: u64,
}

/// A generated document.
///
/// ```
/// let sample = mailtrail::sample::Recipe::new("ses-lambda-receipt-response")?.document(0)?;
/// assert_eq!(sample.text, r#"{"disposition":"STOP_RULE"}"#);
/// assert_eq!(sample.pretty, "{\n  \"disposition\": \"STOP_RULE\"\n}\n");
/// # Ok::<(), mailtrail::sample::SampleError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sample {
    /// The document on one line.
    pub text: String,
    /// The document with a line for each field of the outermost document, and a newline at its end. If its syntax is invalid,
    /// it is on one line here, too.
    pub pretty: String,
}

impl Recipe {
    /// Makes a recipe for documents of a kind: a name of [`kinds`].
    ///
    /// # Errors
    ///
    /// Returns an error if no kind has this name; it names the nearest one.
    ///
    /// ```
    /// use mailtrail::sample::Recipe;
    ///
    /// let error = Recipe::new("ses-sending-evnt").unwrap_err();
    /// assert_eq!(error.to_string(), "no kind of document is called `ses-sending-evnt`; did you mean `ses-sending-event`?");
    /// ```
    pub fn new(kind: &str) -> Result<Self, SampleError> {
        let (subject, steps) = subject(kind)?;
        Ok(Self { name: kind.to_owned(), subject, steps, profile: Profile::Typical, seed: 0 })
    }

    /// Puts the documents into envelopes, the outermost first: names of [`envelopes`].
    ///
    /// # Errors
    ///
    /// Returns an error if no envelope has such a name, if an envelope cannot contain the document (the error lists those that can), or if
    /// there are more envelopes than are
    /// [unpacked](Limits::envelopes).
    ///
    /// ```
    /// use mailtrail::sample::Recipe;
    ///
    /// let error = Recipe::new("workmail-event-record")?.within(&["eventbridge"]).unwrap_err();
    /// assert!(error.to_string().starts_with("a `workmail event record` does not travel in an `eventbridge event`; these fit: "));
    /// # Ok::<(), mailtrail::sample::SampleError>(())
    /// ```
    pub fn within(mut self, envelopes: &[&str]) -> Result<Self, SampleError> {
        let mut inner = match self.steps.first() {
            Some(step) => step.envelope.name,
            None => self.subject.name(),
        };
        let mut outer = Vec::new();
        for name in envelopes.iter().rev() {
            let step = step(name, inner)?;
            inner = step.envelope.name;
            outer.insert(0, step);
        }
        outer.append(&mut self.steps);
        let (most, steps) = (Limits::default().envelopes, outer.len());
        if steps > most {
            return Err(SampleError::new(format!(
                "{steps} envelopes lie in each other; no more than {most} are unpacked"
            )));
        }
        self.steps = outer;
        Ok(self)
    }

    /// Sets the profile.
    ///
    /// ```
    /// use mailtrail::sample::{Profile, Recipe};
    ///
    /// let [minimal, full] = [Profile::Minimal, Profile::Full].map(|profile| {
    ///     Recipe::new("cloudtrail-record").and_then(|recipe| recipe.with_profile(profile).document(0))
    /// });
    /// assert!(minimal?.text.len() < full?.text.len());
    /// # Ok::<(), mailtrail::sample::SampleError>(())
    /// ```
    pub fn with_profile(self, profile: Profile) -> Self {
        Self { profile, ..self }
    }

    /// Sets the seed. The same seed gives the same documents.
    ///
    /// ```
    /// use mailtrail::sample::Recipe;
    ///
    /// let text = |seed| Recipe::new("sns-message")?.with_seed(seed).document(0).map(|sample| sample.text);
    /// assert_ne!(text(1)?, text(2)?);
    /// # Ok::<(), mailtrail::sample::SampleError>(())
    /// ```
    pub fn with_seed(self, seed: u64) -> Self {
        Self { seed, ..self }
    }

    /// Generates the document with a number, counted from 0. Variants and values alternate.
    ///
    /// # Errors
    ///
    /// Returns an error if no document of this kind can be wrong in the way that the profile asks for.
    ///
    /// ```
    /// use mailtrail::sample::Recipe;
    ///
    /// let recipe = Recipe::new("ses-sending-event")?;
    /// assert!(recipe.document(0)?.text.contains(r#""eventType":"#));
    /// # Ok::<(), mailtrail::sample::SampleError>(())
    /// ```
    pub fn document(&self, number: u64) -> Result<Sample, SampleError> {
        match &self.profile {
            Profile::Invalid(rule) => spoil::spoilt(self, number, rule),
            _ => Ok(Sample::of(&self.wrapped(self.bare(number, self.extent()), number))),
        }
    }

    /// Returns whether the documents have no envelope.
    ///
    /// ```
    /// use mailtrail::sample::Recipe;
    ///
    /// let recipe = Recipe::new("ses-sending-event")?;
    /// assert!(recipe.is_bare() && !recipe.within(&["sns"])?.is_bare());
    /// # Ok::<(), mailtrail::sample::SampleError>(())
    /// ```
    pub fn is_bare(&self) -> bool {
        self.steps.is_empty()
    }

    fn extent(&self) -> Extent {
        match self.profile {
            Profile::Minimal => Extent::Minimal,
            Profile::Typical | Profile::Invalid(_) => Extent::Typical,
            Profile::Full => Extent::Full,
        }
    }

    /// The document itself; nothing if it is an envelope that carries none.
    fn bare(&self, number: u64, extent: Extent) -> Option<Tree> {
        let Subject::Kind(kind) = self.subject else { return None };
        let mut world = self.world(number, extent);
        let fill = |world: &mut World, extent| Filler::new(world, extent).value(kind.shape, &Field::of("", ""));
        if extent != Extent::Minimal {
            return Some(fill(&mut world, extent));
        }
        let (least, more) = (fill(&mut world.clone(), extent), fill(&mut world, Extent::Typical));
        Some(recognizable(least, &more, kind.name))
    }

    fn world(&self, number: u64, extent: Extent) -> World {
        let mut world = World::new(self.seed, number);
        world.shows_all = extent == Extent::Full;
        world.of_ses = self.subject.name() == "ses eventbridge event";
        world.asks = match self.subject.name() {
            "sns subscription confirmation" => Some("SubscriptionConfirmation"),
            "sns unsubscribe confirmation" => Some("UnsubscribeConfirmation"),
            _ => None,
        };
        world
    }

    /// A document in all envelopes.
    fn wrapped(&self, inner: Option<Tree>, number: u64) -> Tree {
        let mut world = self.world(number, self.extent());
        (world.asks, world.of_ses) = (None, false);
        let mut steps = self.steps.iter().rev();
        let tree = match inner {
            Some(tree) if self.name == LAMBDA_RECEIPT => Tree::Object(vec![("Records".into(), Tree::List(vec![tree]))]),
            Some(tree) => tree,
            // An envelope alone is the first step itself.
            None => match steps.next() {
                Some(step) => step.around(None, &mut world, self.extent()),
                None => Tree::null(),
            },
        };
        steps.fold(tree, |tree, step| step.around(Some(&tree), &mut world, self.extent()))
    }
}

/// The least document of a kind that is told apart: fields of a typical one are added until it is, and taken away again where they are
/// not needed for that.
fn recognizable(least: Tree, more: &Tree, kind: &str) -> Tree {
    let (Tree::Object(mut members), Tree::Object(all)) = (least.clone(), more.clone()) else { return least };
    let is_told = |members: &[(String, Tree)]| {
        let options = Options { explain_detection: true, ..Options::default() };
        let (findings, summary) = validate_text(&Tree::Object(members.to_vec()).compact(), &options);
        summary.records == 1 && findings.iter().all(|finding| finding.rule == "detection" && finding.found == kind)
    };
    let first = members.len();
    for member in all {
        if is_told(&members) {
            break;
        }
        if members.iter().all(|(name, _)| *name != member.0) {
            members.push(member);
        }
    }
    for at in (first..members.len()).rev() {
        let mut fewer = members.clone();
        fewer.remove(at);
        if is_told(&fewer) {
            members = fewer;
        }
    }
    Tree::Object(members)
}

impl Sample {
    fn of(tree: &Tree) -> Self {
        Self { text: tree.compact(), pretty: tree.pretty() + "\n" }
    }

    /// A text that may be no JSON.
    fn broken(text: String) -> Self {
        Self { pretty: text.clone() + "\n", text }
    }
}
