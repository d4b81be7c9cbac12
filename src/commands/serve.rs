//! `minglu serve`: the directory over HTTP.

use std::io::{self, Write};
use std::sync::Arc;
use std::thread;

use anyhow::Result;
use jiff::Timestamp;

use super::console::{Console, Outcome, Voice, served_folder, shown};
use super::log::begin_log;
use super::reload::{PendingGit, Reloading, reload_signal};
use crate::cli::Serve;
use crate::content::Loader;
use crate::diagnostics::{Report, Severity};
use crate::messages::{Argument, Language, Message, OrSay, say, words};
use crate::pictures::Typefaces;
use crate::revisions::git_info::GitFolder;
use crate::server::{App, PageCaching, Server, stop_signal, system_clock};
use crate::site::undrawn;
use crate::snapshot::Snapshot;
use crate::watch::Watch;

/// Serves a content folder until the program is asked to stop. A report of mistakes goes to standard error.
///
/// # Errors
/// Where the folder cannot be read or the address cannot be listened at.
pub(super) fn serve(options: &Serve, console: &mut Console<'_>) -> Result<Outcome> {
    let voice = console.voice();
    begin_log(options.log_format, console);
    let caching = PageCaching::parse(&options.cache_control);
    let caching = caching.map_err(|other| anyhow::Error::from(say::no_caching_directive(other)))?;
    let folder = served_folder(&options.content.folder, console)?;
    let mut loader = Loader::new(folder);
    let git_folder = GitFolder::new(folder);
    let git_info = git_folder.ask();
    let (snapshot, report) = Snapshot::of(&mut loader)?;
    let errors = report.count(Severity::Error);
    if snapshot.is_none() && !options.watch {
        return Ok(console.refuse(&report, &say::not_started(errors)));
    }
    console.show_report(&report);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .or_say(say::server_not_started)?;
    let (content, pending_git) = match snapshot {
        Some(snapshot) => {
            prepare(snapshot.clone(), voice);
            // Git had all this time to answer.
            let git_info = git_info.wait_briefly();
            (Ok(git_info.mark(snapshot)), PendingGit::of(git_info))
        }
        None => (Err(report), PendingGit::nothing()),
    };
    runtime.block_on(run(
        options,
        caching,
        git_folder,
        content,
        loader,
        pending_git,
        voice,
    ))?;
    Ok(Outcome::Clean)
}

/// Makes what the first search and the first page would wait for, while other pages are served.
fn prepare(snapshot: Snapshot, voice: Voice) {
    thread::spawn(move || {
        snapshot.mentions();
        if let Err(error) = snapshot.index().or_say(say::index_not_made) {
            // Whoever searches tries it again.
            let _ = writeln!(io::stderr(), "{}", words(&error, voice.language));
        }
    });
}

/// Serves the content, or tells visitors that it is being mended until it can be served.
async fn run(
    options: &Serve,
    caching: PageCaching,
    git_folder: GitFolder,
    content: std::result::Result<Snapshot, Report>,
    loader: Loader,
    pending_git: PendingGit,
    voice: Voice,
) -> Result<()> {
    let stop = stop_signal()?;
    let asked = reload_signal()?;
    let folder = git_folder.path();
    let watch = options.watch.then(|| Watch::new(folder)).transpose()?;
    let server = Server::bind(options.listen).await?;
    let typefaces = Typefaces::of_the_machine();
    let mut said = vec![say::serving(shown(folder), server.address().to_string())];
    match &content {
        Ok(snapshot) => said.extend(announcement(snapshot, &typefaces, options.watch)),
        Err(_) => said.push(say::nothing_is_served_yet()),
    }
    said.push(say::ctrl_c_stops());
    announce(&said, voice.language);
    let app = match content {
        Ok(snapshot) if options.watch => App::followed(snapshot, system_clock()),
        Ok(snapshot) => App::new(snapshot, system_clock()),
        Err(report) => App::awaiting(report, system_clock()),
    };
    let app = app.caching_pages(caching).drawing_with(typefaces);
    let app = Arc::new(app.logging_missed(options.log_missed));
    let reloading = Reloading {
        app: Arc::clone(&app),
        git_folder,
        loader,
        pending_git,
        voice,
    };
    let reloading = tokio::spawn(reloading.run(asked, watch));
    server.serve(app, stop).await;
    reloading.abort();
    Ok(())
}

/// What the site serves and how.
fn announcement(snapshot: &Snapshot, typefaces: &Typefaces, watches: bool) -> Vec<Message> {
    let directory = snapshot.directory();
    let site = directory.site();
    let languages = site.languages.iter();
    let languages = languages.map(|language| language.name.as_str());
    let mut said = vec![say::serving_counts(
        directory.organizations().len(),
        directory.units().len(),
        directory.posts().len(),
        directory.people().len(),
        site.languages.len(),
        Argument::list(languages),
    )];
    let today = site.day_of(Timestamp::now());
    let next = directory.calendar().next(today);
    said.extend(next.map(|next| say::changes_by_itself(next.to_string())));
    let (undrawn, all) = undrawn(snapshot, typefaces, today);
    if undrawn > 0 {
        said.push(say::undrawn_pictures(undrawn, all));
    }
    if watches {
        said.push(say::shows_at_once());
    }
    said
}

/// Says it. It is a courtesy: the site is served whether or not this can be said.
fn announce(said: &[Message], language: Language) {
    let lines: Vec<String> = said.iter().map(|line| line.text(language)).collect();
    let mut out = io::stdout().lock();
    let _ = out
        .write_all(format!("{}\n", lines.join("\n  ")).as_bytes())
        .and_then(|()| out.flush());
}
