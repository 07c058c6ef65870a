import Glibc

/// Attaching a large file: copied, hashed and synced, compared with openssl for the hash and cp for the copy.
enum EvidenceSection {
    private static let rounds = 5
    private static let bytes = 1_000_000_000
    private static let largest = 2_000_000_000

    static func rows(_ stage: Stage) throws -> [Row] {
        let (project, file, copy) = (
            stage.folder + "/attaching", stage.folder + "/measurement.bin", stage.folder + "/copy.bin"
        )
        try SyntheticProject.make(at: project, criteria: 140, events: 1_500)
        let peer = "openssl dgst -sha256 \(file) > /dev/null && cp \(file) \(copy) && sync \(copy)"
        try write(bytes, to: file, on: stage)
        var (ours, theirs, memory) = (Sample(), Sample(), Sample())
        for round in 0..<rounds {
            ours.add(try attach(file, at: round, of: project, on: stage).milliseconds)
            theirs.add(try stage.run(["/bin/sh", "-c", peer]).milliseconds)
            unlink(copy)
        }
        try write(largest, to: file, on: stage)
        memory.add(try attach(file, at: rounds, of: project, on: stage).megabytes)
        unlink(file)
        return [
            Row(
                "attaching 1 GB", .milliseconds, ours.median, peer: ("openssl + cp", theirs.median),
                // No less than 0.9 of the peer's speed.
                target: .ratio(1 / 0.9)),
            Row("attaching 2 GB: memory", .megabytes, memory.quantile(1), target: .atMost(32)),
        ]
    }

    /// Attaches a file to one of the criteria, where nothing of it is yet.
    private static func attach(
        _ file: String, at index: Int, of project: String, on stage: Stage
    ) throws -> (milliseconds: Double, megabytes: Double) {
        _ = try stage.run(["rm", "-rf", project + "/evidence"])
        return try stage.run([stage.program, "attach", project, "IOP-\(index + 1)", file])
    }

    /// Writes a file that nothing compresses, and has it on disk.
    private static func write(_ bytes: Int, to file: String, on stage: Stage) throws {
        _ = try stage.run(["/bin/sh", "-c", "head -c \(bytes) /dev/urandom > \(file) && sync \(file)"])
    }
}
