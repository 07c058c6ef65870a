/// A question of one party to another.
public struct Question: Numbered {
    /// Its number, from 1, given once and for ever.
    public let number: Int
    /// The criterion that it is about; nil for the assessment as a whole.
    public var criterion: CriterionID?
    /// What is asked.
    public var text: String

    /// A question with this number.
    public init(number: Int, criterion: CriterionID? = nil, text: String) {
        self.number = number
        self.criterion = criterion
        self.text = text
    }
}

/// The identity of a question: the event that asked it.
public typealias QuestionID = EventID

/// What somebody writes below a question.
public struct QuestionReply: Listable {
    /// The question.
    public let question: QuestionID
    /// What is said.
    public var text: String

    /// A reply to a question.
    public init(to question: QuestionID, text: String) {
        self.question = question
        self.text = text
    }
}
