import AssessmentModel
import Randomness
import Testing

@testable import ProjectStore

/// Secret rounds at own machines: nothing in a project tells a vote before everybody has voted.
struct BallotTests {
    private static let ids = ["0123456789abcdef", "fedcba9876543210", "00112233445566ff"].compactMap {
        ParticipantID($0)
    }
    private static let criterion = CriterionID("IFC-01")

    /// A project with an open round about IFC-01, and a participant at each of three machines.
    private struct Room {
        let disk: MemoryStorage
        let round: RoundID
        private let states: [MemoryStorage]

        init() throws {
            disk = try Sample.disk()
            var writer = try Sample.writer(on: disk)
            round = try writer.record(
                .round(.add(Round(of: BallotTests.ids, method: .atOwnMachines))), of: .criterion(BallotTests.criterion),
                replacing: [], at: Sample.time, afterClock: 3
            ).id
            try writer.save()
            states = try BallotTests.ids.map { _ in
                let disk = MemoryStorage("state")
                try disk.synchronizeFolder("")
                return disk
            }
        }

        func assessment(of voter: Int) throws -> Assessment {
            let opening = try Project.open(in: disk)
            return Assessment(
                from: opening.project.info.origin, against: opening.project.catalog,
                voice: .participant(BallotTests.ids[voter]), events: opening.news.events)
        }

        func ballot(of voter: Int) throws -> Ballot {
            try #require(try assessment(of: voter).ballots(of: BallotTests.ids[voter]).last)
        }

        func state(of voter: Int) -> LocalState { LocalState(states[voter]) }

        private func writer(of voter: Int) throws -> ProjectWriter {
            var project = try Project.open(in: disk).project
            project.speak(as: BallotTests.ids[voter])
            let machine = Author.Machine(host: "desk\(voter)", identity: "\(voter)")
            return try ProjectWriter(
                project, as: Author(participant: BallotTests.ids[voter], machine: machine), state: LocalState(nil),
                in: disk, names: .inOrder(on: disk))
        }

        func vote(_ judgement: Judgement, by voter: Int) throws {
            var writer = try writer(of: voter)
            let clock = try assessment(of: voter).clock
            _ = try writer.vote(
                judgement, in: round, about: BallotTests.criterion, replacing: [], state: state(of: voter),
                at: Sample.time, afterClock: clock)
            try writer.save()
        }

        /// - Parameter machine: whose local state there is.
        func show(by voter: Int, at machine: Int? = nil) throws -> Bool {
            guard case .due(let commitment) = try ballot(of: voter).state else { return false }
            var writer = try writer(of: voter)
            let clock = try assessment(of: voter).clock
            let events = try writer.show(
                commitment, in: round, about: BallotTests.criterion, replacing: (vote: [], rating: []),
                state: state(of: machine ?? voter), at: Sample.time, afterClock: clock)
            try writer.save()
            return events != nil
        }

        /// Everything in the project, as text.
        var bytes: String {
            disk.projectPaths.map { String(decoding: disk.content(of: $0) ?? [], as: UTF8.self) }.joined()
        }

        func salt(of voter: Int) throws -> String {
            let path = try #require(states[voter].paths.first { $0.hasSuffix(".json") })
            let text = String(decoding: states[voter].content(of: path) ?? [], as: UTF8.self)
            return try #require(text.split(separator: "\"").map(String.init).first { $0.utf8.count == 64 })
        }
    }

    @Test("No byte of the project tells a vote before all have voted, and no guess finds it", arguments: Seeds.first(8))
    func secret(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let room = try Room()
        let ratings: [Rating] = [.met, .partial, .unmet, .notApplicable]
        let votes = Self.ids.indices.map {
            Judgement(ratings.randomElement(using: &random) ?? .met, reason: "because \($0)")
        }
        let order = Self.ids.indices.shuffled(using: &random)
        for (place, voter) in order.enumerated() {
            #expect(try room.ballot(of: voter).state == .open)
            try room.vote(votes[voter], by: voter)
            guard place < order.count - 1 else { break }
            let bytes = room.bytes
            #expect(!bytes.contains("because"), "seed \(seed)")
            for other in order.prefix(place + 1) {
                #expect(!bytes.contains(try room.salt(of: other)), "seed \(seed)")
                guard case .waiting(let missing) = try room.ballot(of: other).state else {
                    Issue.record("not waiting, seed \(seed)")
                    continue
                }
                #expect(Set(missing) == Set(order.dropFirst(place + 1).map { Self.ids[$0] }))
                // The hash alone: whoever tries every rating finds none without the salt.
                for rating in ratings {
                    for salt in ["", String(repeating: "0", count: 64), room.round.description] {
                        let guess = Commitment(
                            to: Judgement(rating, reason: votes[other].reason), in: room.round, by: Self.ids[other],
                            salt: salt)
                        #expect(!bytes.contains(guess.sha256), "seed \(seed)")
                    }
                }
                #expect(try !room.show(by: other))
            }
        }
        for voter in order { #expect(try room.show(by: voter)) }
        let shown = try room.assessment(of: 0)
        #expect(shown.rounds[0]?[room.round]?.ballots == Dictionary(uniqueKeysWithValues: zip(Self.ids, votes)))
        for voter in Self.ids.indices {
            #expect(try room.ballot(of: voter).state == .shown)
            let own = shown.answer(of: .participant(Self.ids[voter]), at: 0).judgement.current?.value ?? nil
            #expect(own == votes[voter])
        }
        #expect(shown.answer(of: .vendor, at: 0) == Answer())
        #expect(Project.verify(try Project.open(in: room.disk)).damages == [])
    }

    @Test("The same vote has another hash each time")
    func salted() throws {
        let (one, two) = (try Room(), try Room())
        for room in [one, two] { try room.vote(Judgement(.met), by: 0) }
        #expect(try one.salt(of: 0) != two.salt(of: 0))
    }

    @Test("A vote can be shown only where it was cast")
    func elsewhere() throws {
        let room = try Room()
        for voter in Self.ids.indices { try room.vote(Judgement(.met), by: voter) }
        #expect(try !room.show(by: 0, at: 1))
        #expect(try room.show(by: 0))
    }

    @Test("Another vote than the one that was cast is named, and does not count")
    func mismatch() throws {
        let room = try Room()
        for voter in Self.ids.indices { try room.vote(Judgement(.unmet), by: voter) }
        var assessment = try room.assessment(of: 0)
        let salt = String(repeating: "a", count: 64)
        let lie = Reveal(
            Judgement(.met), salt: salt,
            commitment: Commitment(to: Judgement(.met), in: room.round, by: Self.ids[0], salt: salt))
        assessment.apply(
            Event(
                order: EventOrder(clock: 99, writer: WriterID("x"), sequence: 1, id: EventID(high: 1, low: 1)),
                at: Sample.time, by: "", party: .participant(Self.ids[0]), target: .criterion(Self.criterion),
                change: .reveal(room.round, lie)))
        #expect(assessment.mismatchedBallots.map(\.participant) == [Self.ids[0]])
        #expect(assessment.ballots(of: Self.ids[0]).last?.state == .mismatched)
        #expect(assessment.latestRound(at: 0) == nil)
    }

    @Test("Nobody votes without a voice of their own, and no vote is recorded that could not be kept")
    func refused() throws {
        let room = try Room()
        var vendor = try Sample.writer(on: room.disk)
        #expect(throws: StoreError.notAllowed(to: .vendor)) {
            _ = try vendor.vote(
                Judgement(.met), in: room.round, about: Self.criterion, replacing: [], state: room.state(of: 0),
                at: Sample.time, afterClock: 9)
        }
        var project = try Project.open(in: room.disk).project
        project.speak(as: Self.ids[0])
        var writer = try ProjectWriter(
            project, as: Author(participant: Self.ids[0]), state: LocalState(nil), in: room.disk,
            names: .inOrder(on: room.disk))
        #expect(throws: StoreError.self) {
            _ = try writer.vote(
                Judgement(.met), in: room.round, about: Self.criterion, replacing: [], state: LocalState(nil),
                at: Sample.time, afterClock: 9)
        }
        #expect(writer.unsaved == 0)
    }

    @Test("Nothing that a participant writes has a name: neither lines nor names of files")
    func nameless() throws {
        let room = try Room()
        try Sample.writer(on: room.disk).keep(Participant(name: "Anna Roth"), as: Self.ids[0])
        try room.vote(Judgement(.met), by: 0)
        for path in room.disk.projectPaths where !path.hasPrefix("participants/") {
            #expect(!path.lowercased().contains("anna"))
            #expect(!String(decoding: room.disk.content(of: path) ?? [], as: UTF8.self).contains("Anna"), "\(path)")
        }
        #expect(room.disk.projectPaths.contains { $0.hasPrefix("journal/participant-\(Self.ids[0])-") })
    }
}
