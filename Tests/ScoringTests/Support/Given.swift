import AssessmentModel

/// One criterion together with the answer given to it.
struct Given: Sendable {
    /// A piece of evidence.
    struct Piece: Hashable, Sendable, ExpressibleByBooleanLiteral {
        /// Whether its file is as it was.
        var isIntact = true
        /// The last day on which it counts; nil for ever.
        var validUntil: CalendarDay?
        /// Whether one person detached it while another amended it.
        var isDisputed = false

        /// An intact one, or one that is damaged.
        init(booleanLiteral isIntact: Bool) { self.isIntact = isIntact }

        init(isIntact: Bool = true, validUntil: CalendarDay? = nil, isDisputed: Bool = false) {
            self.isIntact = isIntact
            self.validUntil = validUntil
            self.isDisputed = isDisputed
        }

        /// Whether it can be relied on, by the words of the rules.
        func counts(on day: CalendarDay) -> Bool {
            isIntact && !isDisputed && (validUntil.map { $0 >= day } ?? true)
        }
    }

    /// How strong the obligation is.
    var level = Level.shall
    /// Whether it is asked for today.
    var status = Criterion.Status.current
    /// Its own weight.
    var weight = Fraction.one
    /// The rating that is asked for; nil for the best.
    var target: Rating?
    /// The section that it stands in; nil for none.
    var section: String?
    /// What *met* should come with.
    var metNeeds = Criterion.MetNeeds.nothing
    /// When *not applicable* counts.
    var notApplicable = Criterion.NotApplicable.withReason
    /// The kinds of subject that it is meant for; empty for all.
    var appliesTo: [Subject.Kind] = []
    /// The roles that it is meant for; empty for all.
    var addresses: [Subject.Role] = []
    /// What people decided of its scope without knowledge of each other; nil leaves it to the catalogue.
    var decisions: [Bool?] = []
    /// What it is rated; nil leaves it open.
    var rating: Rating?
    /// The reason given with the rating.
    var reason = ""
    /// What others rated it, each without knowledge of anybody else; nil for a rating that was taken back.
    var others: [Judgement?] = []
    /// The comment; empty for none.
    var comment = ""
    /// Another person's comment, made without knowledge of the first; nil for none.
    var otherComment: String?
    /// The evidence.
    var evidence: [Piece] = []
}

/// What the answers amount to, by the words of the rules.
extension Given {
    /// The judgements that stand side by side.
    var judgements: [Judgement?] { (rating.map { [Judgement($0, reason: reason)] } ?? []) + others }

    /// The comments that stand side by side.
    var comments: [String] { (comment.isEmpty ? [] : [comment]) + (otherComment.map { [$0] } ?? []) }

    /// Whether each decision that stands includes it, as far as the catalogue asks it of the subject.
    func inclusions(of subject: Subject) -> Set<Bool> {
        let isAsked =
            (appliesTo.isEmpty || appliesTo.contains(subject.kind))
            && (addresses.isEmpty || addresses.contains(subject.role))
        return decisions.isEmpty ? [isAsked] : Set(decisions.map { $0 ?? isAsked })
    }

    /// Whether it takes part in the figures.
    func isCounted(for subject: Subject) -> Bool { status == .current && inclusions(of: subject).contains(true) }

    /// Whether it is listed as out of scope.
    func isOutOfScope(for subject: Subject) -> Bool { status == .current && inclusions(of: subject) == [false] }

    /// Whether figures rest on a conflict.
    func isConflicted(under model: ScoringModel) -> Bool {
        Set(judgements).count > 1 || Set(decisions).count > 1 || evidence.contains(where: \.isDisputed)
            || model == .openssf && Set(comments).count > 1
    }
}
