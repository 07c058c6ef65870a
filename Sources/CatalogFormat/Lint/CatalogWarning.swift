import AssessmentModel

/// What reads as a catalogue and is probably not what its author wants.
public enum CatalogWarning: Hashable, Sendable {
    /// A text lacks languages that other texts of the catalogue have.
    case missingTranslation([LanguageCode])
    /// More characters than an 80x24 screen shows at ease.
    case tooLong(LanguageCode, count: Int, limit: Int)
    /// A statement that seems to demand more than one thing, and what in it says so.
    case severalDemands(LanguageCode, Sign)
    /// A criterion of today that does not say this: `why`, `met`, `verify`.
    case missingTexts([String])
    /// The statement of another criterion, word for word.
    case sameStatement(as: CriterionID)
    /// An element that its list has already.
    case repeatedElement(String)
    /// A criterion of today presupposes one that is not asked for any more.
    case buildsOnRetired(CriterionID)
    /// A catalogue without categories.
    case noCategory
    /// A category without criteria.
    case emptyCategory
    /// A section without criteria, in itself and in its sections.
    case emptySection(String)
    /// A weaker level weighs more than a stronger one.
    case levelWeightsRise(from: Level, to: Level)
    /// No criterion of today weighs anything, so there is never a score.
    case nothingScored
    /// Everything that is rated earns everything.
    case scaleOfOneStep
    /// The worst rating earns something.
    case scaleWithoutZero
    /// More steps than there are digits to choose them with.
    case scaleTooFine(count: Int, limit: Int)
    /// A tier that everybody reaches.
    case tierWithoutMinimum
    /// A profile says what its catalogue says already.
    case changesNothing

    /// What gives several demands away.
    public enum Sign: Hashable, Sendable {
        case semicolon
        /// More than one sentence.
        case sentences
        /// More than one of shall, must, should, or of muss, soll.
        case obligations([String])
        /// Words that add a demand: "as well as", "sowie".
        case connective(String)
    }
}
