import AssessmentModel

@testable import Screens

/// The fixture with every text by people or catalogues replaced by x, so that what is left on a screen is the program's
/// own.
enum Masked {
    /// All answers, by people whose names are x.
    static let assessment: Assessment = {
        let original = Fixture.assessment
        var assessment = Assessment(of: Subject(name: mask(original.subject.name)), against: catalog)
        for event in original.events {
            assessment.apply(
                Event(
                    order: event.order, at: event.at, by: mask(event.by), target: event.target,
                    change: mask(event.change), replaces: event.replaces, intent: event.intent))
        }
        return assessment
    }()

    /// The list of recent assessments.
    static let recents = FixtureHistory.recents.map {
        RecentAssessment(path: mask($0.path), subject: mask($0.subject), opened: $0.opened)
    }

    /// The profile for it.
    static let profile: Profile = {
        let original = FixtureProfile.profile
        var profile = Profile(
            id: mask(original.id), title: mask(original.title), for: Profile.Target(id: mask(original.target.id)))
        profile.levels = original.levels
        profile.leftOut = original.leftOut.mapValues(mask)
        profile.weights = original.weights
        profile.tiers = original.tiers?.map { Tier(id: $0.id, title: mask($0.title), minimum: $0.minimum) }
        profile.categories = original.categories.map { Category.Heading(id: $0.id, title: mask($0.title)) }
        profile.criteria = original.criteria.map { Profile.Addition(mask($0.criterion), in: $0.category) }
        return profile
    }()

    private static let catalog: Catalog = {
        let original = Fixture.catalog
        let categories = original.categories.map { category in
            let heading = Category.Heading(id: category.id, title: mask(category.title))
            return (category: heading, criteria: original.criteria[category.criteria].map(mask))
        }
        return Catalog(id: mask(original.id), version: original.version, categories: categories)
    }()

    private static func mask(_ text: String) -> String { String(text.map { $0.isLetter ? "x" : $0 }) }

    private static func mask(_ text: LocalizedText) -> LocalizedText {
        LocalizedText(mask(text.text(in: .german)), in: .german)
    }

    private static func mask(_ criterion: Criterion) -> Criterion {
        let texts = criterion.texts
        return Criterion(
            id: criterion.id, level: criterion.level, title: mask(criterion.title),
            texts: Criterion.Texts(
                statement: mask(texts.statement), why: mask(texts.why), met: mask(texts.met),
                partly: mask(texts.partly), verify: mask(texts.verify), evidence: texts.evidence.map(mask)),
            rules: criterion.rules, addresses: criterion.addresses, appliesTo: criterion.appliesTo,
            references: criterion.references.map(mask), buildsOn: criterion.buildsOn)
    }

    private static func mask(_ change: Change) -> Change {
        switch change {
        case .rate(let judgement): .rate(judgement.map { Judgement($0.rating, reason: mask($0.reason)) })
        case .comment(let text): .comment(mask(text))
        case .flag(let flag, let isRaised, let reason): .flag(flag, isRaised, reason: mask(reason))
        case .toConfirm, .detach, .kind, .role, .renameMilestone(_, nil): change
        case .scope(let decision):
            .scope(decision.map { ScopeDecision(isIncluded: $0.isIncluded, reason: mask($0.reason)) })
        case .name(let name): .name(mask(name))
        case .profile(let profile): .profile(profile.map { ProfileReference(id: mask($0.id), sha256: $0.sha256) })
        case .catalog(let edition):
            .catalog(edition.map { CatalogEdition(id: mask($0.id), version: mask($0.version), sha256: $0.sha256) })
        case .earlier(let earlier):
            .earlier(
                earlier.map {
                    EarlierAssessment(
                        project: $0.project, subject: mask($0.subject), catalog: $0.catalog, at: $0.at)
                })
        case .respondent(let text): .respondent(mask(text))
        case .milestone(let name): .milestone(mask(name))
        case .examine(let examination):
            .examine(
                examination.map {
                    Examination($0.version, on: $0.day, by: $0.method, note: mask($0.note))
                })
        case .raise(let finding): .raise(mask(finding))
        case .amendFinding(let id, let finding): .amendFinding(id, finding.map(mask))
        case .decide(let id, let decision):
            .decide(id, decision.map { .init($0.status, reason: mask($0.reason), after: mask($0.reply)) })
        case .reply(let id, let text): .reply(id, mask(text))
        case .sample, .restoreSample, .phase, .round, .commit, .reveal, .finish, .close: change
        case .workshop(let change):
            .workshop(
                change.map {
                    Workshop(
                        participants: $0.participants, agenda: $0.agenda, topic: mask($0.topic), minutes: $0.minutes)
                })
        case .actionItem(let change):
            .actionItem(
                change.map {
                    ActionItem(
                        number: $0.number, kind: $0.kind, text: mask($0.text), owner: mask($0.owner), due: $0.due,
                        criterion: $0.criterion)
                })
        case .question(let change):
            .question(
                change.map { Question(number: $0.number, criterion: $0.criterion, text: mask($0.text)) })
        case .questionReply(let change):
            .questionReply(change.map { QuestionReply(to: $0.question, text: mask($0.text)) })
        case .renameMilestone(let id, let name?): .renameMilestone(id, mask(name))
        case .waive(let rule, let reason): .waive(rule, reason: mask(reason))
        case .document(let document): .document(document.map(mask))
        case .assign(to: let name): .assign(to: mask(name))
        case .attach(let evidence): .attach(mask(evidence))
        case .amend(let id, let evidence): .amend(id, mask(evidence))
        }
    }

    private static func mask(_ finding: Finding) -> Finding {
        var masked = finding
        masked.text = mask(finding.text)
        masked.locator = mask(finding.locator)
        masked.action = mask(finding.action)
        return masked
    }

    private static func mask(_ document: Document) -> Document {
        var masked = document
        masked.source = mask(Evidence(document.source)).source
        masked.title = mask(document.title)
        masked.version = mask(document.version)
        masked.origin = mask(document.origin)
        masked.reader = mask(document.reader)
        masked.note = mask(document.note)
        return masked
    }

    private static func mask(_ evidence: Evidence) -> Evidence {
        let source: Evidence.Source =
            switch evidence.source {
            case .file(let sha256, let name, let bytes): .file(sha256: sha256, name: mask(name), bytes: bytes)
            case .url(let address): .url(mask(address))
            }
        return Evidence(
            source, title: mask(evidence.title), locator: mask(evidence.locator), effective: evidence.effective,
            validUntil: evidence.validUntil)
    }
}
