import AssessmentModel

/// Something that is allowed in a catalogue and probably not intended.
public enum CatalogWarning: Hashable, Sendable {
    /// A text lacks languages that other texts of the catalogue have.
    case missingTranslation([LanguageCode])
    /// A text has more characters than an 80x24 screen shows comfortably.
    case tooLong(LanguageCode, count: Int, limit: Int)
    /// A statement seems to demand more than one thing, judging by this sign.
    case severalDemands(LanguageCode, Sign)
    /// A current criterion lacks these texts: `why`, `met`, `verify`.
    case missingTexts([String])
    /// The statement is that of another criterion, word for word.
    case sameStatement(as: CriterionID)
    /// A list has this element twice.
    case repeatedElement(String)
    /// A current criterion builds on one that is retired.
    case buildsOnRetired(CriterionID)
    /// A criterion replaces itself: a criterion that keeps its id is followed without that.
    case replacesItself
    /// The catalogue has no categories.
    case noCategory
    /// A category has no criteria.
    case emptyCategory
    /// A section has no criteria, nor do the sections in it.
    case emptySection(String)
    /// A weaker level weighs more than a stronger one.
    case levelWeightsRise(from: Level, to: Level)
    /// No current criterion has a weight, so there is never a score.
    case nothingScored
    /// The scale has one step, so every rating earns everything.
    case scaleOfOneStep
    /// The worst rating earns something.
    case scaleWithoutZero
    /// The scale has more steps than there are digit keys to choose them with.
    case scaleTooFine(count: Int, limit: Int)
    /// A step has no digit key: the one that it would have is the id of another step.
    case stepWithoutDigit(String)
    /// The id or the title of a step begins with another number than its digit key.
    case otherDigit(Int, of: String, number: Int)
    /// A tier asks for nothing, so everybody reaches it.
    case tierWithoutMinimum
    /// The profile says what its catalogue says already.
    case changesNothing
    /// A criterion that the profile asks for builds on one that it leaves out.
    case buildsOnLeftOut(CriterionID, CriterionID)

    /// What suggests that a statement has several demands.
    public enum Sign: Hashable, Sendable {
        /// A semicolon.
        case semicolon
        /// More than one sentence.
        case sentences
        /// More than one of shall, must, should, or of muss, soll.
        case obligations([String])
        /// Words that add a demand: "as well as", "sowie".
        case connective(String)
    }
}
