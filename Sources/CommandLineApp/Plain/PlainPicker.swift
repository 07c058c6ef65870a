import AssessmentModel
import Localization
import Presentation
import Reports
import Screens

/// The list of recent assessments in lines: one to open, a new one, or a directory.
struct PlainPicker: Sendable {
    private enum Question: Hashable, Sendable {
        case directory
        case subject
        case newDirectory(New)
        case kind(New)
        case role(New)
        case catalog(New)
        /// Who signs.
        case name(New)
        case profile(New, [ProfileOffer])
    }

    /// What is known of a new assessment.
    private struct New: Hashable, Sendable {
        let subject: String
        var path = ""
        var kind = Subject.Kind.product
        var role = Subject.Role.vendor
        var catalog = NewAssessment.Source.bundled(CatalogOffer.usual.id)
        var profile = NewAssessment.ProfileChoice.unasked
        var signer: String?

        /// It, complete.
        var effect: Effect {
            .createProject(
                NewAssessment(
                    path: path, subject: Subject(name: subject, kind: kind, role: role), catalog: catalog,
                    profile: profile, signer: signer))
        }
    }

    private var recents: [RecentAssessment]
    private let clock: Clock
    private(set) var language: Language
    private var question: Question?
    /// The new assessment that was last to begin.
    private var begun: New?
    private var lines: [String] = []
    /// How many lines were not accepted.
    private(set) var refusals = 0
    /// The catalogues to choose from.
    private let catalogs: [CatalogOffer]
    /// Whether nobody knows who signs.
    private let asksName: Bool

    init(
        recents: [RecentAssessment], clock: Clock, language: Language, catalogs: [CatalogOffer] = [.usual],
        asksName: Bool = false
    ) {
        self.catalogs = catalogs
        self.asksName = asksName
        self.recents = recents
        self.clock = clock
        self.language = language
        list()
    }

    private mutating func list() {
        say(PickerText.title)
        if recents.isEmpty { say(PickerText.nothingYet) }
        for (position, recent) in recents.enumerated() {
            let opened = Moments.text(recent.opened, clock, language)
            lines.append("\(position + 1). \(recent.subject.oneLine), \(recent.path), \(opened)")
        }
    }

    /// Everything to say since the last time.
    mutating func takeLines() -> [String] {
        defer { lines = [] }
        return lines
    }

    private mutating func say(_ text: LocalizedString) { lines.append(text[language]) }

    /// Refuses what was typed.
    mutating func refuse(_ text: LocalizedString) {
        refusals += 1
        say(text)
    }

    /// What is asked for now.
    var prompt: String {
        let text =
            switch question {
            case nil: recents.isEmpty ? PlainPickerText.first : PlainPickerText.list
            case .directory: PlainPickerText.directory
            case .subject: PlainPickerText.subject
            case .newDirectory(let new):
                PlainPickerText.newDirectory(NewAssessmentText.directory(for: new.subject))
            case .kind: PlainPickerText.choice(NewAssessmentText.kind, Subject.Kind.allCases.map(\.name))
            case .role: PlainPickerText.choice(NewAssessmentText.role, Subject.Role.allCases.map(\.name))
            case .catalog: PlainPickerText.catalog(catalogs.map(\.title))
            case .name: NewAssessmentText.noName
            case .profile(_, let offers): PlainPickerText.profile(offers)
            }
        return text[language]
    }

    // MARK: In and out

    mutating func take(_ line: LineInput.Line) -> [Effect] {
        guard case .text(let text) = line else {
            refuse(PlainText.tooLong)
            return []
        }
        if let question {
            self.question = nil
            return answer(question, text.trimmed)
        }
        return follow(text.trimmed)
    }

    /// Takes in what came of an effect.
    mutating func receive(_ message: Message) -> [Effect] {
        switch message {
        case .recents(let recents):
            self.recents = recents
            list()
        case .created(let path): return [.openProject(path: path)]
        case .catalogs, .recentFigures: break
        case .compared(let vendors, _): lines += VendorTable(vendors, language).lines
        case .profiles(let choices):
            say(NewAssessmentText.choose(choices))
            question = begun.map { .profile($0, choices.offers) }
        case .failed(let text): refuse(text)
        case .notified(let text), .warned(let text): say(text)
        // These concern an open assessment; here there is none.
        case .input, .recorded, .arrived, .saved, .saveFailed, .checked, .edited, .answered, .completed, .listed,
            .chosen, .copying, .copied, .doubted, .damaged, .signed, .previewed, .reportWritten, .participants,
            .reportExists, .followed, .tick:
            break
        }
        return []
    }

    private mutating func follow(_ line: String) -> [Effect] {
        let first = line.prefix { !$0.isWhitespace }
        let more = line.dropFirst(first.count).trimmed
        if let number = Int(line) { return recent(number).map { [.openProject(path: $0.path)] } ?? [] }
        if first == "x", let number = Int(more) { return recent(number).map { [.forget(path: $0.path)] } ?? [] }
        if first == "=" { return compare(more) }
        switch (String(first).lowercased(), more.isEmpty) {
        case ("n", true), (language("new", "neue"), true): question = .subject
        case ("o", true), (language("open", "öffnen"), true): question = .directory
        case ("o", false), (language("open", "öffnen"), false): return [.openProject(path: DroppedPath.clean(more))]
        case ("d", true), ("demo", true): return [.openDemo]
        case ("q", true), (language("quit", "beenden"), true): return [.quit]
        case ("l", true) where first == "L":
            language = language.next
            say(CommonKeys.switched)
            list()
        case ("", _): list()
        case _: refuse(PlainText.unknown(line))
        }
        return []
    }

    /// Compares the assessments with these numbers.
    private mutating func compare(_ numbers: String) -> [Effect] {
        let words = numbers.split(whereSeparator: { $0 == " " || $0 == "," })
        let chosen = words.compactMap { Int($0) }.compactMap { recent($0)?.path }
        guard chosen.count == words.count, chosen.count > 1 else {
            refuse(PlainPickerText.compareSeveral)
            return []
        }
        return [.compareProjects(paths: chosen)]
    }

    private mutating func recent(_ number: Int) -> RecentAssessment? {
        guard recents.indices.contains(number - 1) else {
            refuse(PlainText.noSuchNumber(recents.count))
            return nil
        }
        return recents[number - 1]
    }

    private mutating func answer(_ question: Question, _ line: String) -> [Effect] {
        switch question {
        case .directory: return line.isEmpty ? [] : [.openProject(path: DroppedPath.clean(line))]
        case .subject: if !line.isEmpty { self.question = .newDirectory(New(subject: line)) }
        case .newDirectory(var new):
            new.path = line.isEmpty ? NewAssessmentText.directory(for: new.subject) : DroppedPath.clean(line)
            if new.path.isEmpty {
                refuse(NewAssessmentText.noDirectory)
                self.question = question
            } else {
                self.question = .kind(new)
            }
        case .kind(var new):
            guard let kind = choice(line, Subject.Kind.allCases, again: question) else { return [] }
            new.kind = kind
            self.question = .role(new)
        case .role(var new):
            guard let role = choice(line, Subject.Role.allCases, again: question) else { return [] }
            new.role = role
            self.question = .catalog(new)
        case .catalog(var new):
            if line.isEmpty || Int(line) != nil {
                guard let offer = choice(line, catalogs, again: question) else { return [] }
                new.catalog = .bundled(offer.id)
            } else {
                new.catalog = .file(path: DroppedPath.clean(line))
            }
            if !asksName { return begin(new) }
            self.question = .name(new)
        case .name(var new):
            if let name = SigningName(line) {
                new.signer = name.text
                return begin(new)
            }
            refuse(NewAssessmentText.noName)
            self.question = question
        case .profile(var new, let offers):
            let files = offers.map { NewAssessment.ProfileChoice.file(path: $0.path) }
            guard let profile = choice(line, [.none] + files, again: question) else { return [] }
            new.profile = profile
            return begin(new)
        }
        return []
    }

    private mutating func begin(_ new: New) -> [Effect] {
        begun = new
        return [new.effect]
    }

    /// The choice with this number; the first for an empty line.
    private mutating func choice<Choice>(_ line: String, _ choices: [Choice], again: Question) -> Choice? {
        let number = line.isEmpty ? 1 : Int(line) ?? 0
        guard choices.indices.contains(number - 1) else {
            refuse(PlainText.noSuchNumber(choices.count))
            question = again
            return nil
        }
        return choices[number - 1]
    }
}

/// What the list of assessments asks for in lines, and what it accepts.
enum PlainPickerText {
    static let first = LocalizedString(
        "Assessment? N begins a new one, o opens a directory, D the demo, q quits.",
        "Bewertung? N beginnt eine neue, o öffnet ein Verzeichnis, D die Demo, q beendet.")
    static let list = LocalizedString(
        "Assessment? A number opens it, x and its number takes it off the list, = and numbers compares them, N begins a "
            + "new one, o opens a directory, D the demo, q quits.",
        "Bewertung? Eine Nummer öffnet sie, x und Nummer nimmt sie von der Liste, = und Nummern vergleicht sie, N beginnt "
            + "eine neue, o öffnet ein Verzeichnis, D die Demo, q beendet.")
    static let compareSeveral = LocalizedString(
        "Name the numbers of two or more assessments: = 1 2", "Die Nummern von zwei oder mehr Bewertungen nennen: = 1 2"
    )
    static let directory = LocalizedString(
        "Directory of the assessment? Enter goes back.", "Verzeichnis der Bewertung? Enter geht zurück.")
    static let subject = LocalizedString(
        "What is assessed? For instance Acme PLM 12.1; enter goes back.",
        "Was wird bewertet? Zum Beispiel Acme PLM 12.1; Enter geht zurück.")

    static func newDirectory(_ proposed: String) -> LocalizedString {
        LocalizedString(
            "Directory for it? Enter takes \(proposed).", "Verzeichnis dafür? Enter nimmt \(proposed).")
    }

    /// "Catalogue? 1 Openness 1.0, or the path of another; enter takes the first."
    static func catalog(_ titles: [LocalizedString]) -> LocalizedString {
        LocalizedString { language in
            let list = titles.enumerated().map { "\($0 + 1) \($1[language])" }.joined(separator: ", ")
            let rest = language(
                "or the path of another; enter takes the first",
                "oder der Pfad eines anderen; Enter nimmt die erste Wahl")
            return "\(NewAssessmentText.catalog[language])? \(list), \(rest)."
        }
    }

    /// "Profile? 1 none, 2 Low (149); enter takes the first."
    static func profile(_ offers: [ProfileOffer]) -> LocalizedString {
        choice(NewAssessmentText.profile, [NewAssessmentText.noProfile] + offers.map { NewAssessmentText.profile($0) })
    }

    /// "Kind? 1 product, 2 organisation; enter takes the first."
    static func choice(_ label: LocalizedString, _ choices: [LocalizedString]) -> LocalizedString {
        LocalizedString { language in
            let list = choices.enumerated().map { "\($0 + 1) \($1[language])" }.joined(separator: ", ")
            return "\(label[language])? \(list); \(language("enter takes the first", "Enter nimmt die erste Wahl"))."
        }
    }
}
