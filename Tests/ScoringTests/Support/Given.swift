import AssessmentModel

/// A criterion together with its answer.
struct Given: Sendable {
    /// A piece of evidence.
    struct Piece: Hashable, Sendable, ExpressibleByBooleanLiteral {
        /// Whether its file is unchanged.
        var isIntact = true
        /// The last day on which it counts; nil for no limit.
        var validUntil: CalendarDay?
        /// Whether one person detached it while another amended it.
        var isDisputed = false
        /// What it is.
        var kind = Kind.file

        enum Kind: CaseIterable, Hashable, Sendable { case file, emptyFile, linkSeen, linkUnseen }

        /// A piece that is intact or damaged.
        init(booleanLiteral isIntact: Bool) { self.isIntact = isIntact }

        init(
            isIntact: Bool = true, validUntil: CalendarDay? = nil, isDisputed: Bool = false, kind: Kind = .file
        ) {
            self.kind = kind
            self.isIntact = isIntact
            self.validUntil = validUntil
            self.isDisputed = isDisputed
        }

        /// Whether it counts as evidence, straight from the rules.
        func counts(on day: CalendarDay) -> Bool {
            (kind == .file || kind == .linkSeen) && isIntact && !isDisputed && (validUntil.map { $0 >= day } ?? true)
        }
    }

    /// The strength of the obligation.
    var level = Level.shall
    /// Whether it is asked for today.
    var status = Criterion.Status.current
    /// Its own weight.
    var weight = Fraction.one
    /// The target rating; nil for the best.
    var target: Rating?
    /// Its section; nil for none.
    var section: String?
    /// What *met* should come with.
    var metNeeds = Criterion.MetNeeds.nothing
    /// When *not applicable* counts.
    var notApplicable = Criterion.NotApplicable.withReason
    /// The kinds of subject that it applies to; empty for all.
    var appliesTo: [Subject.Kind] = []
    /// The roles that it applies to; empty for all.
    var addresses: [Subject.Role] = []
    /// Concurrent decisions about its scope; nil leaves it to the catalogue.
    var decisions: [Bool?] = []
    /// Its rating; nil for open.
    var rating: Rating?
    /// The reason given with the rating.
    var reason = ""
    /// Further concurrent ratings; nil for one that was withdrawn.
    var others: [Judgement?] = []
    /// The comment; empty for none.
    var comment = ""
    /// Another person's concurrent comment; nil for none.
    var otherComment: String?
    /// The evidence.
    var evidence: [Piece] = []
}

/// What the answers amount to, straight from the rules.
extension Given {
    /// The concurrent judgements.
    var judgements: [Judgement?] { (rating.map { [Judgement($0, reason: reason)] } ?? []) + others }

    /// The concurrent comments.
    var comments: [String] { (comment.isEmpty ? [] : [comment]) + (otherComment.map { [$0] } ?? []) }

    /// Whether each remaining decision includes it, as far as the catalogue asks it of the subject.
    func inclusions(of subject: Subject) -> Set<Bool> {
        let isAsked =
            (appliesTo.isEmpty || appliesTo.contains(subject.kind))
            && (addresses.isEmpty || addresses.contains(subject.role))
        return decisions.isEmpty ? [isAsked] : Set(decisions.map { $0 ?? isAsked })
    }

    /// Whether it is part of the figures.
    func isCounted(for subject: Subject) -> Bool { status == .current && inclusions(of: subject).contains(true) }

    /// Whether it is listed as out of scope.
    func isOutOfScope(for subject: Subject) -> Bool { status == .current && inclusions(of: subject) == [false] }

    /// Whether figures depend on a conflict.
    func isConflicted(under model: ScoringModel) -> Bool {
        Set(judgements).count > 1 || Set(decisions).count > 1 || evidence.contains(where: \.isDisputed)
            || model == .openssf && Set(comments).count > 1
    }
}
