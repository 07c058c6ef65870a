import AssessmentModel
import Glibc
import Localization
import ProjectStore
import Screens
import Testing
import Workspace

@testable import CommandLineApp

/// What those who follow learn of the person whom they follow, through the directory alone.
struct FollowTests {
    private let sandbox: Sandbox
    private let path: String
    private let first: CriterionID = "IOP-01"
    private let second: CriterionID = "IOP-02"

    init() throws {
        sandbox = try Sandbox()
        path = try sandbox.newProject("p")
    }

    private func later(_ milliseconds: Int64) -> Timestamp { sandbox.now + milliseconds }

    private func writer(_ person: String) throws -> WorkEffectHandler {
        let files = UserFiles(sandbox.environment(person))
        var reader = try AssessmentReader(path)
        let writer = try reader.writer(as: Person(sandbox.environment(person)).author(), state: files.state)
        return WorkEffectHandler(writer, after: reader, files: files, now: sandbox.now)
    }

    private func follower(of name: String? = nil) throws -> FollowEffectHandler {
        FollowEffectHandler(try AssessmentReader(path), name: name, now: sandbox.now)
    }

    private func place(_ id: CriterionID, isFollowed: Bool = true) -> ResumePoint {
        var place = ResumePoint(criterion: id, isInWalk: true)
        place.isFollowed = isFollowed
        return place
    }

    /// A person goes to a criterion, and enough time passes for that to be written.
    private func go(to id: CriterionID, _ handler: inout WorkEffectHandler, at time: Timestamp) {
        handler.note(place(id), now: time)
        _ = handler.settle(now: time + 150)
    }

    @Test func aMoveIsSeenOnceItIsWritten() throws {
        var mira = try writer("Mira")
        var room = try follower()
        #expect(room.followed == .nobody(name: nil))
        go(to: first, &mira, at: later(0))
        #expect(room.work(now: later(100)).followed == nil)
        #expect(room.work(now: later(200)).followed?.criterion == first)
        #expect(room.work(now: later(400)).followed == nil)
        go(to: second, &mira, at: later(500))
        #expect(room.work(now: later(700)).followed?.criterion == second)
    }

    @Test func aRoomIsToldWithinHalfASecondAndOnlyInAWorkshop() throws {
        var mira = try writer("Mira")
        _ = mira.settle(now: later(0))
        // Moving on and on.
        for step in Int64(0)...4 { mira.note(place(step % 2 == 0 ? first : second), now: later(step * 100)) }
        _ = mira.settle(now: later(499))
        #expect(try follower().followed == .nobody(name: nil))
        _ = mira.settle(now: later(500))
        #expect(try follower().followed.criterion == first)
        mira.note(place(second, isFollowed: false), now: later(600))
        _ = mira.settle(now: later(1_599))
        #expect(try follower().followed.criterion == first)
        _ = mira.settle(now: later(1_600))
        #expect(try follower().followed.criterion == second)
    }

    @Test func whatSomebodyAsksToFollowIsFollowed() throws {
        var mira = try writer("Mira")
        var lena = try writer("Lena")
        go(to: first, &mira, at: later(0))
        go(to: second, &lena, at: later(1_000))
        #expect(try follower().followed == .at(place(second, isFollowed: false), by: "Lena"))
        #expect(try follower(of: "mira").followed == .at(place(first, isFollowed: false), by: "Mira"))
        #expect(try follower(of: "Ben").followed == .nobody(name: "Ben"))
    }

    @Test func whoeverConductsTheWorkshopIsFollowed() throws {
        var mira = try writer("Mira")
        var lena = try writer("Lena")
        go(to: first, &mira, at: later(0))
        go(to: second, &lena, at: later(1_000))
        var room = try follower()
        #expect(room.followed.criterion == second)
        let workshop = Entry(.workshop(.add(Workshop(agenda: [first]))), of: .assessment, replaces: [])
        _ = mira.carryOut(.record(workshop), now: later(1_500))
        _ = mira.settle(now: later(1_500))
        let messages = room.work(now: later(2_000))
        #expect(messages.followed?.criterion == first)
        #expect(messages.contains { if case .arrived(let events) = $0 { !events.isEmpty } else { false } })
    }

    @Test func namesOfParticipantsComeAndGo() throws {
        var mira = try writer("Mira")
        var room = try follower()
        let added = mira.carryOut(.add(Participant(name: "Anna")), now: later(0)).participants
        let id = try #require(added?.named.first?.id)
        #expect(room.work(now: later(2_000)).participants?[id]?.name == "Anna")
        _ = mira.carryOut(.removeName(of: id), now: later(2_100))
        #expect(room.work(now: later(4_100)).participants?[id] == nil)
    }

    @Test func aDirectoryThatIsGoneIsWaitedFor() throws {
        var mira = try writer("Mira")
        go(to: first, &mira, at: later(0))
        var room = try follower()
        try sandbox.shell("mv p elsewhere")
        #expect(room.work(now: later(1_000)).followed == .gone(path: path))
        #expect(room.work(now: later(2_000)).followed == nil)
        try sandbox.shell("mv elsewhere p")
        #expect(room.work(now: later(3_000)).followed?.criterion == first)
        try sandbox.shell("cp -r p copy && rm -rf p && mkdir p")
        #expect(room.work(now: later(4_000)).followed == .gone(path: path))
        try sandbox.shell("rmdir p && mv copy p")
        #expect(room.work(now: later(5_000)).followed == .replaced(path: path))
    }

    @Test func anotherProfileIsOpenedAnew() throws {
        var room = try follower()
        try sandbox.writeProfile()
        let outcome = sandbox.cpo("profile", "use", path, sandbox["oem-x.yaml"])
        try #require(outcome.code == 0, "\(outcome.error)")
        #expect(room.work(now: later(1_000)).followed == .replaced(path: path))
    }

    @Test func followingChangesNothing() throws {
        var mira = try writer("Mira")
        go(to: first, &mira, at: later(0))
        let before = try sandbox.shell("find p | sort | xargs ls -ld --full-time")
        try sandbox.shell("chmod -R a-w p")
        var room = try follower()
        for step in Int64(1)...20 { _ = room.work(now: later(step * 500)) }
        _ = room.finish(now: later(20_000))
        try sandbox.shell("chmod -R u+w p")
        #expect(
            try sandbox.shell("find p | sort | xargs ls -ld --full-time").filter { $0.isNumber }
                == before.filter { $0.isNumber })
    }

    @Test func anAuditorCanBeFollowedToo() throws {
        let mine = sandbox["mine"]
        try sandbox.done("audit", path, "--into", mine, "--status", as: "Ines")
        var room = FollowEffectHandler(try AssessmentReader(mine), name: nil, now: sandbox.now)
        #expect(room.work(now: later(1_000)).followed == nil)
        #expect(room.followed == .nobody(name: nil))
    }

    @Test func aPlaceKeepsWhatTheRoomSees() throws {
        let point = ResumePoint(criterion: first, isInWalk: true, showsOverview: true)
        #expect(ResumePoint(members: point.members) == point)
    }

    @Test func linesCannotFollow() throws {
        let outcome = sandbox.cpo("follow", path, "--plain")
        #expect(outcome.code == 2 && outcome.error.contains("follow shows a screen"))
        #expect(sandbox.cpo("follow", sandbox["none"]).code == 3)
    }
}

extension [Message] {
    fileprivate var followed: Followed? {
        compactMap { if case .followed(let followed) = $0 { followed } else { nil } }.last
    }

    fileprivate var participants: ParticipantList? {
        compactMap { if case .participants(let list, _) = $0 { list } else { nil } }.last
    }
}

extension Followed {
    fileprivate var criterion: CriterionID? { if case .at(let place, _) = self { place.criterion } else { nil } }
}
