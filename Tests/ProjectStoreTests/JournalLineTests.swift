import AssessmentModel
import JSON
import Testing

@testable import ProjectStore

struct JournalLineTests {
    private static let evidence = Evidence(
        .file(sha256: String(repeating: "0a", count: 32), name: "report.pdf", bytes: 0), title: "Report",
        locator: "p. 12", effective: CalendarDay(year: 2026, month: 2, day: 28),
        validUntil: CalendarDay(year: 2027, month: 6, day: 30))
    private static let id = EventID(high: 0x0123_4567_89AB_CDEF, low: 0xFEDC_BA98_7654_3210)

    private static let changes: [Change] = [
        .rate(nil), .rate(Judgement(.met)), .rate(Judgement(.notApplicable, reason: "No such interface.\n\"None\".")),
        .comment(""), .comment("Zeile 1\nZeile 2\t\u{1B}[31m\u{202E} é 界 👩‍👩‍👧 \\ \" \u{0}"),
        .flag(.parked, true), .flag(.parked, false), .flag(.parked, true, reason: "ask legal\u{1B}"),
        .flag(.decision, true), .flag(.decision, false),
        .attach(evidence), .attach(Evidence(.url("https://example.org/?a=b&c=d"))),
        .amend(id, evidence), .amend(id, Evidence(.url("x"), title: "t")), .detach(id),
        .waive("needs-url", reason: "Shown on site.\n\u{1B}[2J"), .waive("of a later program", reason: ""),
        .assign(to: "Jonas Müller\u{1B}[2J\u{202E}"), .assign(to: ""),
    ]

    private static let finding = Finding(
        number: 7, grade: .minorNonconformity, criterion: "IFC-07", text: "No \"export\".\n\u{1B}[2J",
        document: DocumentID("https://example.org"), locator: "p. 12", action: "Add it.",
        due: CalendarDay(year: 2027, month: 6, day: 30))
    private static let examination = Examination(
        "v", on: Sample.time.day(secondsFromGMT: 0), by: .trial, note: "ran\n\u{0}")
    private static let hash = String(repeating: "0c", count: 32)

    private static let changesOfAudits: [Change] =
        [
            .raise(finding), .raise(Finding(number: 1, grade: .opportunity, text: "")), .amendFinding(id, finding),
            .amendFinding(id, nil), .reply(id, "We do.\n\u{1B}[2J"), .reply(id, ""), .restoreSample(id, nil),
            .decide(id, Finding.Decision(.closed, reason: "Seen.", after: "We do.")), .decide(id, nil),
        ] + Finding.Status.allCases.map { .decide(id, Finding.Decision($0)) }
        + [AssessmentModel.Sample.Population.criteria, .documents, .numbers(of: "Part \"structures\"")].flatMap {
            population in
            let sample = AssessmentModel.Sample(
                of: population, size: 180, hash: hash, seed: SampleDraw.greatestSeed, method: SampleDraw.method,
                drawn: ["IFC-07", "3", "\u{1B}"])
            return [Change.sample(sample), .restoreSample(id, sample)]
        }

    private func entry(_ change: Change = .comment("x"), of target: Target = .criterion("IFC-07")) -> JournalEntry {
        JournalEntry(
            writer: "mira-lab3-1a2b3c", sequence: 12, clock: 34, at: Sample.time, by: "Mira Müller",
            previous: SHA256.digest(of: [1]), party: .vendor, target: target, change: change,
            replaces: [Self.id], intent: .change)
    }

    private func decode(_ line: String) -> Result<JournalLine, Damage.Kind> {
        let bytes = Array(line.utf8)
        var decoder = EventDecoder(scale: .standard)
        return bytes.withUnsafeBytes { bytes in
            Result { () throws(Damage.Kind) in try decoder.decode(bytes, digest: SHA256.digest(of: bytes)) }
        }
    }

    private func damage(_ line: String) -> Damage.Kind? {
        if case .failure(let kind) = decode(line) { kind } else { nil }
    }

    @Test(arguments: changes) func everyChangeIsReadBack(_ change: Change) throws {
        for intent in [Event.Intent.change, .with(Self.id), .undo(Self.id), .redo(Self.id)] {
            var entry = entry(change)
            entry.intent = intent
            if intent == .change { entry.replaces = [] }
            let line = entry.encoded
            #expect(!line.contains(0x0A))
            let read = try decode(String(decoding: line, as: UTF8.self)).get()
            #expect(read.event == entry.event(SHA256.digest(of: line).eventID))
            #expect(read.previous == entry.previous)
        }
    }

    @Test(
        arguments: changesOfAudits.map { ($0, Target.assessment) } + [
            (.examine(nil), .document("d")), (.examine(examination), .document("d")),
        ])
    func everyChangeOfAnAuditIsReadBack(_ change: Change, of target: Target) throws {
        var entry = entry(change, of: target)
        entry.party = change.isAllowed(to: .auditor) ? .auditor : .vendor
        let line = entry.encoded
        let read = try decode(String(decoding: line, as: UTF8.self)).get()
        #expect(read.event == entry.event(SHA256.digest(of: line).eventID))
    }

    private static let changesOfWorkshops: [Change] = {
        let participants = ["0123456789abcdef", "fedcba9876543210"].compactMap { ParticipantID($0) }
        let workshop = Workshop(participants: participants, agenda: ["IFC-07", "\u{1B}"], topic: "\"x\"", minutes: 120)
        let item = ActionItem(
            number: 3, kind: .point, text: "Send it.\n\u{1B}[2J", owner: "Jonas", due: finding.due, criterion: "IFC-07")
        let question = Question(number: 2, criterion: "IFC-07", text: "Which types?\n")
        return lists(workshop).map { .workshop($0) } + lists(item).map { .actionItem($0) }
            + lists(question).map { .question($0) }
            + lists(QuestionReply(to: id, text: "All.\u{0}")).map { .questionReply($0) }
            + Workshop.Phase.allCases.map { .phase(id, $0) }
            + [
                .workshop(.add(Workshop(agenda: []))), .actionItem(.add(ActionItem(number: 1, text: ""))),
                .question(.add(Question(number: 1, text: ""))), .finish(id, true), .close(id, false),
            ]
    }()

    private static func lists<Value>(_ value: Value) -> [ListChange<Value>] {
        [.add(value), .amend(id, value), .amend(id, nil)]
    }

    @Test(arguments: changesOfWorkshops) func everyChangeOfAWorkshopIsReadBack(_ change: Change) throws {
        let line = entry(change, of: .assessment).encoded
        let read = try decode(String(decoding: line, as: UTF8.self)).get()
        #expect(read.event == entry(change, of: .assessment).event(SHA256.digest(of: line).eventID))
    }

    @Test func votesAreReadBack() throws {
        let voter = try #require(ParticipantID("0123456789abcdef"))
        let judgement = Judgement(.partial, reason: "half\n\u{1B}")
        let commitment = Commitment(to: judgement, in: Self.id, by: voter, salt: Self.hash)
        let round = Round(in: Self.id, of: [voter], method: .atOwnMachines)
        let changes: [(Change, Party)] =
            Self.lists(round).map { (.round($0), .vendor) } + [
                (.round(.add(Round(of: []))), .vendor), (.commit(Self.id, commitment), .participant(voter)),
                (.commit(Self.id, nil), .participant(voter)), (.reveal(Self.id, nil), .participant(voter)),
                (
                    .reveal(Self.id, Reveal(judgement, salt: Self.hash, commitment: commitment)), .participant(voter)
                ),
                (.rate(judgement), .participant(voter)),
            ]
        for (change, party) in changes {
            var entry = entry(change)
            entry.party = party
            let line = entry.encoded
            let read = try decode(String(decoding: line, as: UTF8.self)).get()
            #expect(read.event == entry.event(SHA256.digest(of: line).eventID))
        }
    }

    @Test("A commitment says nothing of the rating, and fits no other one")
    func commitments() throws {
        let voter = try #require(ParticipantID("0123456789abcdef"))
        let other = try #require(ParticipantID("fedcba9876543210"))
        let all = [
            Commitment(to: Judgement(.met), in: Self.id, by: voter, salt: Self.hash),
            Commitment(to: Judgement(.unmet), in: Self.id, by: voter, salt: Self.hash),
            Commitment(to: Judgement(.met, reason: "x"), in: Self.id, by: voter, salt: Self.hash),
            Commitment(to: Judgement(.met), in: Self.id, by: other, salt: Self.hash),
            Commitment(to: Judgement(.met), in: EventID(high: 0, low: 0), by: voter, salt: Self.hash),
            Commitment(to: Judgement(.met), in: Self.id, by: voter, salt: String(repeating: "0d", count: 32)),
        ]
        #expect(Set(all).count == all.count)
        let text = "cpo-ballot\n\(Self.id)\n\(voter)\n\(Self.hash)\nmet\n"
        #expect(all[0].sha256 == SHA256.digest(of: Array(text.utf8)).description)
    }

    @Test(arguments: [
        (#""party":"participant""#, #""party":"participant","x":1"#, nil),
        (#""participant":"0123456789abcdef""#, #""participant":"0123456789ABCDEF""#, "participant"),
        (#""salt":"0c"#, #""salt":"0C"#, "salt"), (#""rating":"met""#, #""rating":"great""#, "rating"),
    ])
    func refusesInvalidVotes(_ good: String, _ bad: String, _ field: String?) throws {
        let voter = try #require(ParticipantID("0123456789abcdef"))
        let commitment = Commitment(to: Judgement(.met), in: Self.id, by: voter, salt: Self.hash)
        var entry = entry(.reveal(Self.id, Reveal(Judgement(.met), salt: Self.hash, commitment: commitment)))
        entry.party = .participant(voter)
        let line = String(decoding: entry.encoded, as: UTF8.self)
        let parts = line.split(separator: good, maxSplits: 1, omittingEmptySubsequences: false)
        #expect(parts.count == 2)
        #expect(damage(parts.joined(separator: bad)) == field.map { .badField($0) })
    }

    @Test(arguments: [
        (#""number":7"#, #""number":0"#, "number"), ("minorNonconformity", "minor", "grade"),
        (#""text":"No"#, #""text":7,"x":"No"#, "text"), ("2027-06-30", "2027-06-31", "due"),
        (#""locator":"p. 12""#, #""locator":12"#, "locator"),
        (#""criterion":"IFC-07""#, #""criterion":7"#, "criterion"),
    ])
    func refusesInvalidFindings(_ good: String, _ bad: String, _ field: String) {
        let line = String(decoding: entry(.raise(Self.finding), of: .assessment).encoded, as: UTF8.self)
        let parts = line.split(separator: good, maxSplits: 1, omittingEmptySubsequences: false)
        #expect(parts.count == 2)
        #expect(damage(parts.joined(separator: bad)) == .badField(field))
    }

    /// What is computed from the time of a workshop must not overflow.
    @Test(arguments: [("90", nil), ("6000", nil), ("6001", "minutes"), ("200000000000000", "minutes")])
    func refusesEndlessWorkshops(_ minutes: String, _ field: String?) {
        let change = Change.workshop(.add(Workshop(agenda: [], minutes: 45)))
        let line = String(decoding: entry(change, of: .assessment).encoded, as: UTF8.self)
        let long = line.replacing(#""minutes":45"#, with: #""minutes":\#(minutes)"#)
        #expect(long != line)
        #expect(damage(long) == field.map { .badField($0) })
    }

    @Test func followsTheFormat() {
        #expect(
            String(decoding: entry(.rate(Judgement(.partial, reason: "r"))).encoded, as: UTF8.self)
                == #"{"v":2,"writer":"mira-lab3-1a2b3c","sequence":12,"clock":34,"at":"2026-05-03T14:04:11.123Z","#
                + #""by":"Mira Müller","previous":"\#(SHA256.digest(of: [1]))","target":"criterion","id":"IFC-07","set":"rating","#
                + #""value":"partial","reason":"r","replaces":["0123456789abcdeffedcba9876543210"]}"#)
    }

    @Test func readsMembersInAnyOrderAndSkipsOthers() throws {
        let line = String(decoding: entry().encoded, as: UTF8.self)
        let value = try JSONParser().parse(line)
        var writer = JSONWriter()
        writer.object { object in
            object.member("later", 1)
            for member in value.members.reversed() {
                object.key(member.key)
                member.value.write(to: &object)
            }
        }
        #expect(try decode(writer.text).get().event?.change == entry().change)
    }

    static let wrong: [(String, String, Damage.Kind)] = [
        (#""v":2"#, #""v":3"#, .newerLine(version: 3, known: 2)),
        (#""v":2"#, #""v":0"#, .badField("v")),
        (#""v":2,"#, "", .missingField("v")),
        (#""writer":"mira"#, #""writer":"../mira"#, .badField("writer")),
        (#""sequence":12"#, #""sequence":0"#, .badField("sequence")),
        (#""sequence":12"#, #""sequence":-1"#, .badField("sequence")),
        (#""sequence":12"#, #""sequence":"12""#, .badField("sequence")),
        (#""clock":34"#, #""clock":9007199254740992"#, .badField("clock")),
        (#""clock":34"#, #""clock":99999999999999999999"#, .badField("clock")),
        ("2026-05-03", "2026-02-30", .badField("at")),
        (#""by":"Mira Müller""#, #""by":null"#, .badField("by")),
        (#""previous":""#, #""previous":"X"#, .badField("previous")),
        (#","id":"IFC-07""#, "", .missingField("id")),
        (#","target":"criterion""#, "", .missingField("target")),
        (#","value":"met""#, "", .missingField("value")),
        (#""value":"met""#, #""value":"splendid""#, .badField("value")),
        (#""value":"met""#, #""value":true"#, .badField("value")),
        (#""value":"met""#, #""value":"met","reason":7"#, .badField("reason")),
        (#""set":"rating","value":"met""#, #""set":"parked","value":"yes""#, .badField("value")),
        (#""set":"rating","value":"met""#, #""set":"comment","value":null"#, .badField("value")),
        (#""set":"rating","value":"met""#, #""set":"waiver","value":"r""#, .missingField("rule")),
        (#""set":"rating","value":"met""#, #""set":"waiver","rule":"","value":"r""#, .badField("rule")),
        (#""set":"rating","value":"met""#, #""set":"waiver","rule":7,"value":"r""#, .badField("rule")),
        (#""set":"rating","value":"met""#, #""set":"waiver","rule":"x","value":null"#, .badField("value")),
        (#""set":"rating","value":"met""#, #""set":"owner","value":null"#, .badField("value")),
        (#""set":"rating","value":"met""#, #""set":"owner","value":["Jonas"]"#, .badField("value")),
        (#""set":"rating","value":"met""#, #""set":"owner""#, .missingField("value")),
        (#""replaces":["0"#, #""replaces":["O"#, .badField("replaces")),
        (#""replaces":["#, #""replaces":[7,"#, .badField("replaces")),
        (#""replaces":["#, #""undoes":"123","replaces":["#, .badField("undoes")),
        (#""replaces":["#, #""redoes":null,"replaces":["#, .badField("redoes")),
        (#""replaces":["#, #""with":7,"replaces":["#, .badField("with")),
    ]

    @Test(arguments: wrong) func refusesInvalidLines(_ good: String, _ bad: String, _ expected: Damage.Kind) throws {
        let line = String(decoding: entry(.rate(Judgement(.met))).encoded, as: UTF8.self)
        let parts = line.split(separator: good, maxSplits: 1, omittingEmptySubsequences: false)
        #expect(parts.count == 2)
        #expect(damage(parts.joined(separator: bad)) == expected)
    }

    @Test(arguments: [
        (#""name":"report.pdf""#, #""name":"../../.bashrc""#, "name"), ("report.pdf", "", "name"),
        ("report.pdf", ".profile", "name"), ("report.pdf", #"a\u001b[2J"#, "name"), ("0a0a", "0A0A", "sha256"),
        (#""bytes":0"#, #""bytes":-1"#, "bytes"), ("2026-02-28", "2026-02-29", "effective"),
        (#""locator":"p. 12""#, #""locator":12"#, "locator"), (#""value":{"#, #""value":{"url":7,"#, "url"),
    ])
    func refusesInvalidEvidence(_ good: String, _ bad: String, _ field: String) {
        let line = String(decoding: entry(.attach(Self.evidence)).encoded, as: UTF8.self)
        let parts = line.split(separator: good, maxSplits: 1, omittingEmptySubsequences: false)
        #expect(damage(parts.joined(separator: bad)) == .badField(field))
    }

    /// However a line is cut or changed, reading terminates and reports something.
    @Test func survivesEveryChangedByte() {
        let line = entry(.attach(Self.evidence)).encoded
        for position in line.indices {
            for byte: UInt8 in [0, 0x22, 0x5C, 0x7B, 0x7D, 0xC3, 0xFF] {
                var changed = line
                changed[position] = byte
                let text = String(decoding: changed, as: UTF8.self)
                if case .success(let read) = decode(text) { #expect(read.order.sequence > 0) }
            }
        }
    }
}

extension WriterID: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}
