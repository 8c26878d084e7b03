/** What MDX chapters are written with. */
import Art from './Art.astro';
import Assert from './Assert.astro';
import Calculator from './Calculator.astro';
import Claim from './Claim.astro';
import Doc from './Doc.astro';
import N from './N.astro';
import Nth from './Nth.astro';
import Person from './Person.astro';
import Scene from './Scene.astro';
import Step from './Step.astro';
import Y from './Y.astro';

export const COMPONENTS = { Art, Assert, Calculator, Claim, Doc, N, Nth, Person, Scene, Step, Y };
