-- What wrk asks for, and the one line of figures that the benchmark reads.
-- BENCH_PATHS names a file of addresses to go through one by one, each asked for once before any is asked for again;
-- BENCH_FROM is where in it to begin. Without it every request is for the address on the command line.
local paths, at = {}, tonumber(os.getenv("BENCH_FROM") or "0")
local file = os.getenv("BENCH_PATHS")

function init(args)
    if file then
        for line in io.lines(file) do
            paths[#paths + 1] = wrk.format("GET", line)
        end
        -- Redefined only here: a static request is cheaper for wrk, so for the machine.
        request = function()
            at = at + 1
            return paths[(at - 1) % #paths + 1]
        end
    end
end

function done(summary, latency, requests)
    local e = summary.errors
    io.write(string.format("BENCH %d %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50),
        latency:percentile(99), summary.bytes, e.connect + e.read + e.write + e.status + e.timeout))
end
