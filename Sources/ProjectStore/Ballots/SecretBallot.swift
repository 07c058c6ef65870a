import AssessmentModel
import Glibc
import JSON

/// A vote that nobody may see yet, with what it is hashed with.
struct SecretBallot: Hashable, Sendable {
    let judgement: Judgement
    /// 64 lower-case hex digits.
    let salt: String

    /// A vote with a new salt.
    init(_ judgement: Judgement) {
        self.judgement = judgement
        salt = ProjectInfo.newID() + ProjectInfo.newID()
    }

    func commitment(in round: RoundID, by participant: ParticipantID) -> Commitment {
        Commitment(to: judgement, in: round, by: participant, salt: salt)
    }

    fileprivate var encoded: [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { object in
            object.member("rating", judgement.rating.id)
            object.member("reason", judgement.reason)
            object.member("salt", salt)
        }
        return json.bytes
    }

    fileprivate init?(_ bytes: [UInt8]) {
        guard let json = try? JSONParser().parse(bytes), let rating = json["rating"]?.string,
            let salt = json["salt"]?.string
        else { return nil }
        judgement = Judgement(Rating(rating), reason: json["reason"]?.string ?? "")
        self.salt = salt
    }
}

/// Votes that were cast here and that nobody may see yet: `ballots/PROJECT/COMMITMENT.json`. The project itself has
/// only their hashes until everybody has voted.
extension LocalState {
    private static let ballots = "ballots"
    private static let largest = 4 << 20

    private static func folder(of project: String) -> String { "\(ballots)/\(name(of: project))" }

    private static func path(of commitment: Commitment, in project: String) -> String? {
        SHA256Digest(commitment.sha256).map { "\(folder(of: project))/\($0).json" }
    }

    /// Keeps a vote, and returns once it would survive a power cut.
    ///
    /// - Throws: `StorageError`; `ENOENT` if nothing can be kept.
    func keep(_ ballot: SecretBallot, for commitment: Commitment, of project: String) throws(StorageError) {
        guard let storage = try storage(making: true), let path = Self.path(of: commitment, in: project) else {
            throw StorageError(Self.ballots, .system(ENOENT))
        }
        try storage.ensureFolder(Self.ballots)
        try storage.ensureFolder(Self.folder(of: project))
        try storage.replace(path, with: ballot.encoded, through: "\(path).\(getpid())")
    }

    /// The vote with this commitment; nil if it was cast at another machine, or is lost.
    func ballot(for commitment: Commitment, of project: String) -> SecretBallot? {
        guard let storage = (try? storage(making: false)) ?? nil,
            let path = Self.path(of: commitment, in: project)
        else { return nil }
        return (try? storage.bytes(of: path, limit: Self.largest)).flatMap(SecretBallot.init)
    }

    /// Forgets a vote that everybody can see.
    func removeBallot(for commitment: Commitment, of project: String) {
        guard let storage = (try? storage(making: false)) ?? nil,
            let path = Self.path(of: commitment, in: project)
        else { return }
        try? storage.remove(path)
    }
}
