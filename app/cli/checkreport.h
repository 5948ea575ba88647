// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The result of a connection test as lines for people and as JSON for programs.

#include <QByteArray>
#include <QString>

#include "models/connection/test/connectiontest.h"

namespace reeve {

// "passed       Name resolved             kibana.example.com is 192.0.2.7.   12 ms", without a final newline. colour:
// the state's word in colour; the word itself is always there.
QString stepLine(const StepReport &report, bool colour);

// Symptom, cause, numbered steps; several lines, the last without a newline.
QString explanation(const Diagnosis &diagnosis);

// {"steps":[{"name","state","detail","ms"}],"outcome"}. ms is null where a step was not reached. A step that failed or
// has something to know also carries "diagnosis": {"id","symptom","cause","resolution":[]}.
QByteArray reportJson(const ConnectionTest &test);

// The same shape for a test that could not begin: no steps, the outcome "unusable", and why in "problem".
QByteArray unusableJson(const QString &problem);

}
