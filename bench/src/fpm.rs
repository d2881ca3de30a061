//! The first check of a request in php-fpm, beside PDO SQLite: in a worker that is new, and in one
//! that has served requests before. Each way has pools of its own; the page times itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::cold::hold;
use crate::data::{Scale, place};
use crate::figure::{Figure, parts};
use crate::timing::repetitions;

const POOLS: [(&str, u32); 4] =
    [("new-keyholder", 1), ("new-pdo", 1), ("warm-keyholder", 0), ("warm-pdo", 0)];

struct Fpm {
    master: Child,
    folder: PathBuf,
}

impl Drop for Fpm {
    fn drop(&mut self) {
        // SAFETY: a signal to a process that this one has started and not yet waited for.
        unsafe { libc::kill(self.master.id() as i32, libc::SIGTERM) };
        let _ = self.master.wait();
    }
}

impl Fpm {
    fn start(store: &Path) -> Result<Fpm, String> {
        let fpm = std::env::var("BENCH_PHP_FPM").unwrap_or_default();
        if fpm.is_empty() {
            return Err("php-fpm is not installed".to_owned());
        }
        let folder = place().join("fpm");
        fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        // SAFETY: asks for a number, nothing else.
        let root = unsafe { libc::geteuid() } == 0;
        let mut text = format!(
            "[global]\nerror_log = {0}/log\ndaemonize = no\nlog_level = warning\n",
            folder.display()
        );
        for (pool, requests) in POOLS {
            let socket = folder.join(pool);
            let _ = fs::remove_file(&socket);
            text += &format!(
                "[{pool}]\nlisten = {}\npm = static\npm.max_children = 1\n\
                 pm.max_requests = {requests}\nclear_env = no\ncatch_workers_output = yes\n",
                socket.display()
            );
            text += if root { "user = root\n" } else { "" };
        }
        let file = folder.join("pools.conf");
        fs::write(&file, text).map_err(|error| error.to_string())?;
        let extension = std::env::var("BENCH_EXTENSION").unwrap_or_default();
        let mut command = Command::new(fpm);
        command.arg("-F").arg("-y").arg(&file);
        if root {
            command.arg("-R");
        }
        let mut master = command
            .args(["-d", &format!("extension={extension}")])
            .args(["-d", &format!("keyholder.store={}", store.display())])
            .env("KEYHOLDER_BENCH_STORE", store)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("php-fpm: {error}"))?;
        for _ in 0..100 {
            if POOLS.iter().all(|(pool, _)| folder.join(pool).exists()) {
                return Ok(Fpm { master, folder });
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        let _ = master.kill();
        let _ = master.wait();
        let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
        Err(format!("php-fpm did not start: {}", log.trim()))
    }

    /// Microseconds that the page took, and the number of the worker.
    fn ask(&self, pool: &str, user: i64, account: i64) -> Result<(f64, i64), String> {
        let (_, way) = pool.split_once('-').expect("a pool's name");
        let script =
            format!("{}/php/request.php", std::env::var("BENCH_SOURCE").unwrap_or_default());
        let output = Command::new("cgi-fcgi")
            .args(["-bind", "-connect"])
            .arg(self.folder.join(pool))
            .env("REQUEST_METHOD", "GET")
            .env("SCRIPT_FILENAME", &script)
            .env("SCRIPT_NAME", "/request.php")
            .env("QUERY_STRING", format!("way={way}&user={user}&account={account}"))
            .stdin(Stdio::null())
            .output()
            .map_err(|error| format!("cgi-fcgi: {error}"))?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let said = text.rsplit("nanoseconds ").next().unwrap_or_default();
        let mut parts = said.split(' ').filter_map(|part| part.parse::<f64>().ok());
        match (parts.next(), parts.next()) {
            (Some(taken), Some(worker)) => Ok((taken / 1000.0, worker as i64)),
            _ => Err(format!("the page answered: {}", text.trim())),
        }
    }
}

pub fn measure() {
    let result = run();
    if let Err(why) = result {
        Figure::missing("fpm_new_worker_vs_pdo_sqlite", &why).print();
        Figure::missing("warm_request_vs_pdo_sqlite", &why).print();
    }
}

fn run() -> Result<(), String> {
    let store = Scale::Middle.store();
    let holder = hold(&store);
    let fpm = Fpm::start(&store)?;
    let questions = Scale::Middle.questions();
    let mut times = vec![Vec::new(); POOLS.len()];
    let mut workers = vec![Vec::new(); POOLS.len()];
    // The first rounds only warm up.
    let rounds = repetitions(14, 91) + 3;
    for round in 0..rounds {
        let (user, account, _) = questions[round % 8];
        for (at, (pool, _)) in POOLS.iter().enumerate() {
            let (taken, worker) = fpm.ask(pool, user, account)?;
            workers[at].push(worker);
            if round >= 3 {
                times[at].push(taken);
            }
        }
    }
    // A pool of new workers must have given another one each time, a warm one always the same.
    for ((pool, requests), workers) in POOLS.iter().zip(&mut workers) {
        workers.dedup();
        let expected = if *requests == 1 { rounds } else { 1 };
        if workers.len() != expected {
            return Err(format!("pool {pool} had {} workers for {rounds} requests", workers.len()));
        }
    }
    let times: Vec<Vec<f64>> = times.iter().map(|times| parts(times, 7)).collect();
    Figure::ratio("fpm_new_worker_vs_pdo_sqlite", &times[0], &times[1], "us").print();
    Figure::ratio("warm_request_vs_pdo_sqlite", &times[2], &times[3], "us").print();
    drop(holder);
    Ok(())
}
